package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchPlaces.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchPlaces.IS_PAST;
import static jp.daicho.server.registry.internal.search.SearchPlaces.SEARCH_ADDRESS;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;

/**
 * The addresses of few persons, read at once, as {@link FewNames} are.
 *
 * @param places all their addresses
 */
record FewPlaces(List<Place> places) {

  /** An address somebody has or had. */
  private record Place(
      String person, boolean isPast, String town, String lot, String building, String room) {
    Hit hit() {
      return new Hit(person, isPast, true, "", "", List.of(town, lot, building, room));
    }
  }

  /**
   * Asks for them.
   *
   * @param whose what holds for a row of {@link SearchPlaces}, whose municipality and standing
   *     included
   */
  static Supplier<FewPlaces> ask(Passage passage, Condition whose) {
    Supplier<List<Place>> asked =
        passage.ask(
            select(
                    ADDRESS_NUMBER,
                    IS_PAST,
                    SearchPlaces.TOWN,
                    SearchPlaces.LOT,
                    SearchPlaces.BUILDING,
                    SearchPlaces.ROOM)
                .from(SEARCH_ADDRESS)
                .where(whose),
            row ->
                new Place(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)));
    return () -> new FewPlaces(asked.get());
  }

  /** The first of those that are what a way says, in their order. */
  List<Hit> first(PlaceWay way, boolean isPast, int most) {
    return Hit.first(answering(way, isPast), most);
  }

  /** Who answers. */
  List<String> some(PlaceWay way, boolean isPast, int most) {
    return Hit.persons(answering(way, isPast), most);
  }

  private Stream<Hit> answering(PlaceWay way, boolean isPast) {
    Predicate<String> town = way.towns().allowed();
    Predicate<String> building = way.buildings().allowed();
    boolean isAnyBuilding = way.buildings() instanceof WordSet.Any;
    return places.stream()
        .filter(
            place ->
                place.isPast() == isPast
                    && town.test(place.town())
                    && place.lot().startsWith(way.lot())
                    && (isAnyBuilding
                        || (!place.building().isEmpty() && building.test(place.building())))
                    && (way.room().isEmpty() || place.room().equals(way.room())))
        .map(Place::hit);
  }
}
