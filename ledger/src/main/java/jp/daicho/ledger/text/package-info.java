/**
 * Text as the register keeps it: characters as a reader counts them, which characters are known,
 * and kana in the forms used for readings and for searching (1.1.18, 2.1.2).
 */
@NullMarked
package jp.daicho.ledger.text;

import org.jspecify.annotations.NullMarked;
