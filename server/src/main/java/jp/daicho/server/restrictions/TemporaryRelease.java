package jp.daicho.server.restrictions;

import java.time.Instant;

/**
 * A restriction that was released for a time (一時解除, 3.1).
 *
 * @param number 抑止番号
 * @param reason why
 * @param until when the restriction is back by itself
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
