package jp.daicho.server.memos;

import java.time.Instant;
import jp.daicho.ledger.number.AddressNumber;

/**
 * A version of a memo about a person (1.1.15).
 *
 * @param person about whom
 * @param number its number among the memos about the person, from 1
 * @param version from 1; every correction and the deletion add one
 * @param deed what made this version
 * @param text its words, in lines; empty if this version deletes it
 * @param operator the user ID of whoever did it
 * @param at when
 */
public record MemoVersion(
    AddressNumber person,
    int number,
    int version,
    MemoDeed deed,
    String text,
    String operator,
    Instant at) {

  /** Without the words, which have no place in a log. */
  @Override
  public String toString() {
    return "MemoVersion[" + number + "." + version + "]";
  }
}
