package jp.daicho.server.protection;

import java.time.Instant;

/**
 * An error of a support measure that was released after examination, for a time (3.4, 3.1).
 *
 * @param reason what was examined: who asks and what for
 * @param until when the error comes back by itself
 * @param operator the user ID of whoever released it
 * @param at when
 */
public record Release(String reason, Instant until, String operator, Instant at) {
  /** Without the reason, which may name somebody. */
  @Override
  public String toString() {
    return "Release[until " + until + "]";
  }
}
