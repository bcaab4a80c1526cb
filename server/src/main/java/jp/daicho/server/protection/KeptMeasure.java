package jp.daicho.server.protection;

import java.time.Instant;
import jp.daicho.ledger.support.SupportDeed;
import jp.daicho.ledger.support.SupportMeasure;

/**
 * A version of a support measure (1.1.16).
 *
 * @param number its number
 * @param version from 1; every deed adds one
 * @param deed what made this version
 * @param measure what it says
 * @param operator the user ID of whoever did it
 * @param at when
 */
public record KeptMeasure(
    long number,
    int version,
    SupportDeed deed,
    SupportMeasure measure,
    String operator,
    Instant at) {

  /** Without persons, who have no place in a log. */
  @Override
  public String toString() {
    return "KeptMeasure[" + number + "." + version + "]";
  }
}
