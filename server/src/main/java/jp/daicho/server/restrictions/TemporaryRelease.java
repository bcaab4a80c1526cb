package jp.daicho.server.restrictions;

import java.time.Instant;

/**
 * A restriction, or the error of a support measure, that was released for a time (一時解除, 3.1, 3.4).
 *
 * @param number 抑止番号, or the number of the measure
 * @param reason why; of a measure, what was examined: who asks and what for
 * @param until when it is back by itself
 * @param operator the user ID of whoever released it
 * @param at when
 */
public record TemporaryRelease(
    long number, String reason, Instant until, String operator, Instant at) {
  /** Without the reason, which may name somebody. */
  @Override
  public String toString() {
    return "TemporaryRelease[" + number + ", until " + until + "]";
  }
}
