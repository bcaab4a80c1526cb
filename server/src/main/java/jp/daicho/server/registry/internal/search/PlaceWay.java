package jp.daicho.server.registry.internal.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  /** To look through a town takes as long as to look into so many buildings. */
  private static final int BUILDINGS_OF_TOWN = 100;

  /** A way without building or room. */
  static PlaceWay ofTowns(WordSet towns) {
    return new PlaceWay(towns, "", WordSet.ANY, "");
  }

  /** The ways in which one address is what both say, one of the ways of each; none if none can. */
  static List<PlaceWay> all(List<PlaceWay> ways, List<PlaceWay> others) {
    Set<PlaceWay> both = new LinkedHashSet<>();
    for (PlaceWay way : ways) {
      for (PlaceWay other : others) {
        PlaceWay joined = way.and(other);
        if (joined != null) {
          both.add(joined);
        }
      }
    }
    return List.copyOf(both);
  }

  private @Nullable PlaceWay and(PlaceWay other) {
    WordSet bothTowns = WordSet.both(towns, other.towns);
    WordSet bothBuildings = WordSet.both(buildings, other.buildings);
    String bothLots = lot.startsWith(other.lot) ? lot : other.lot;
    String bothRooms = room.isEmpty() ? other.room : room;
    return bothTowns == null
            || bothBuildings == null
            || !bothLots.startsWith(lot)
            || !(other.room.isEmpty() || bothRooms.equals(other.room))
        ? null
        : new PlaceWay(bothTowns, bothLots, bothBuildings, bothRooms);
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

  /** Whether less is looked through by way of the buildings than by way of the towns. */
  boolean isFoundByBuildings() {
    return buildings instanceof WordSet.Words(List<String> named)
        && !(towns instanceof WordSet.Words(List<String> among)
            && (!lot.isEmpty() || named.size() > BUILDINGS_OF_TOWN * among.size()));
  }

  /** Whether only a pattern tells them, so that no index finds them. */
  boolean isPattern() {
    return towns instanceof WordSet.Matching
        || (towns instanceof WordSet.Any && buildings instanceof WordSet.Matching);
  }
}
