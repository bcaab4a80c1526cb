/**
 * The papers that moves bring forth (notices, records of what was done ex officio): which there
 * are, for which moves they are offered, and to whom they go. How they look is data of the module
 * {@code forms}.
 */
@NullMarked
package jp.daicho.ledger.paper;

import org.jspecify.annotations.NullMarked;
