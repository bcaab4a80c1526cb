package jp.daicho.server.restrictions;

import java.time.Instant;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A version of a restriction, as it is kept.
 *
 * @param number 抑止番号
 * @param version from 1
 * @param deed what made it
 * @param restriction what it says
 * @param reasonWords the words of its reason when it was made
 * @param operator the user ID of whoever did it
 * @param place the code of 入力場所; empty for none
 * @param placeName its name in histories; the code elsewhere
 * @param terminal 入力端末
 * @param at when
 * @param releasedUntil until when it is released for a time; null if it is not, and in histories
 */
public record KeptRestriction(
    long number,
    int version,
    RestrictionDeed deed,
    Restriction restriction,
    String reasonWords,
    String operator,
    String place,
    String placeName,
    String terminal,
    Instant at,
    @Nullable Instant releasedUntil) {

  /** As it stands at the moment it was read. */
  public Standing standing() {
    return new Standing(restriction, reasonWords, releasedUntil != null);
  }

  /** The same with the name of its place. */
  public KeptRestriction at(String name) {
    return with(restriction, name, releasedUntil);
  }

  /** The same with what somebody may see of what it says. */
  public KeptRestriction saying(Restriction seen) {
    return with(seen, placeName, releasedUntil);
  }

  /** The same released for a time. */
  public KeptRestriction until(Instant released) {
    return with(restriction, placeName, released);
  }

  private KeptRestriction with(Restriction said, String name, @Nullable Instant released) {
    return new KeptRestriction(
        number, version, deed, said, reasonWords, operator, place, name, terminal, at, released);
  }

  /** Without what it says, which has no place in a log. */
  @Override
  public String toString() {
    return "KeptRestriction[" + number + ", " + version + "]";
  }
}
