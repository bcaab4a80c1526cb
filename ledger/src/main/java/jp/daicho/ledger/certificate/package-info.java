/**
 * The rules of certified copies (住民票の写し): who may be on one, what is left out by choice, and how
 * dates and history are written (5.1 to 5.4, 1.1.9, 1.1.14).
 */
@NullMarked
package jp.daicho.ledger.certificate;

import org.jspecify.annotations.NullMarked;
