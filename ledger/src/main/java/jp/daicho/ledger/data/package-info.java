/** Reading of the rules' own data (eras, reasons, findings, codes) from the class path. */
@NullMarked
package jp.daicho.ledger.data;

import org.jspecify.annotations.NullMarked;
