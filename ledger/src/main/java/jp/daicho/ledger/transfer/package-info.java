/**
 * The papers that somebody who moves out takes along to the next municipality (4.1.3.0.3,
 * 4.1.3.0.4, 20.2.1, 20.2.2): which one follows a moving-out, what it holds, and its
 * two-dimensional code.
 */
@NullMarked
package jp.daicho.ledger.transfer;

import org.jspecify.annotations.NullMarked;
