package jp.daicho.server.registry.internal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an address can be what was asked.
 *
 * @param towns which towns
 * @param lot the beginning of the numbers; empty for any
 * @param buildings which buildings
 * @param room the number of the room; empty for any
 */
record PlaceWay(WordSet towns, String lot, WordSet buildings, String room) {

  /** A way without building or room. */
  static PlaceWay ofTowns(WordSet towns) {
    return new PlaceWay(towns, "", WordSet.ANY, "");
  }

  /**
   * The way over a few of the buildings where there are too many to name; null where they are
   * named, or something else is asked too.
   */
  @Nullable PlaceWay inSomeBuildings() {
    return towns instanceof WordSet.Any
            && buildings instanceof WordSet.Matching(_, List<String> some)
            && !some.isEmpty()
        ? new PlaceWay(towns, lot, new WordSet.Words(some), room)
        : null;
  }

  /** Whether many may live there. */
  boolean isOfTownsAlone() {
    return lot.isEmpty() && buildings instanceof WordSet.Any && room.isEmpty();
  }

  /** Whether only a pattern tells them, so that no index finds them. */
  boolean isPattern() {
    return towns instanceof WordSet.Matching
        || (towns instanceof WordSet.Any && buildings instanceof WordSet.Matching);
  }
}
