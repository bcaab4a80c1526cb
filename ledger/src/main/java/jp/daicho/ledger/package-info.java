/**
 * The law of the register as plain values and pure functions; knows no framework, no I/O and no
 * clock.
 */
@NullMarked
package jp.daicho.ledger;

import org.jspecify.annotations.NullMarked;
