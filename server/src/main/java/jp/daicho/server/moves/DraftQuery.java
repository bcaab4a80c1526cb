package jp.daicho.server.moves;

import java.util.Set;

/**
 * Which drafts are asked for: all of them, or a part (4.0.8).
 *
 * @param states how far they have come
 * @param place the code of their place of entry; empty for any
 * @param person 宛名番号 or a part of the name of one of those who move; empty for any
 */
public record DraftQuery(Set<DraftState> states, String place, String person) {
  /** The states are copied. */
  public DraftQuery {
    states = Set.copyOf(states);
    place = place.strip();
    person = person.strip();
  }

  /** All that are open. */
  public static DraftQuery open() {
    return new DraftQuery(Set.of(DraftState.ENTERED, DraftState.REVIEWED), "", "");
  }
}
