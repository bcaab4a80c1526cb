/** Characters as a reader counts them, and the forms of kana. */
@NullMarked
package jp.daicho.ledger.text;

import org.jspecify.annotations.NullMarked;
