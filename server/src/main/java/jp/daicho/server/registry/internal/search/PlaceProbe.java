package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchPlaces.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchPlaces.BUILDING;
import static jp.daicho.server.registry.internal.search.SearchPlaces.HAS_BUILDING;
import static jp.daicho.server.registry.internal.search.SearchPlaces.LOT;
import static jp.daicho.server.registry.internal.search.SearchPlaces.ROOM;
import static jp.daicho.server.registry.internal.search.SearchPlaces.SEARCH_ADDRESS;
import static jp.daicho.server.registry.internal.search.SearchPlaces.TOWN;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;

/** Asks for persons by their addresses, and what else is known of them but names. */
record PlaceProbe(
    Passage passage,
    List<List<PlaceWay>> places,
    PlaceWay way,
    PersonTerms persons,
    Candidates candidates)
    implements Probe {
  private static final List<Field<?>> COLUMNS = List.of(ADDRESS_NUMBER, TOWN, LOT, BUILDING, ROOM);
  private static final List<Field<?>> ORDER = List.of(TOWN, LOT, BUILDING, ROOM, ADDRESS_NUMBER);

  @Override
  public int rank() {
    return Rank.PLACE;
  }

  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public boolean readsAtOnce() {
    return places.isEmpty() || persons.areSelective();
  }

  @Override
  public Supplier<List<Hit>> first(Standing standing, boolean isPast, int most) {
    return readsAtOnce()
        ? firstOfOne(standing, isPast, most)
        : () -> firstOfSeveral(standing, isPast, most);
  }

  /** Of several places, lists are compared: the way to do that depends on how long they are. */
  private List<Hit> firstOfSeveral(Standing standing, boolean isPast, int most) {
    return candidates
        .places(standing, persons)
        .map(few -> few.first(way, isPast, most))
        .orElseGet(
            () ->
                (areLists()
                        ? passage.compare(
                            sorted(all(standing, isPast), most), row -> hit(row, isPast))
                        : firstOfOne(standing, isPast, most))
                    .get());
  }

  private Supplier<List<Hit>> firstOfOne(Standing standing, boolean isPast, int most) {
    if (!persons.areSelective()) {
      if (way.towns() instanceof WordSet.Words(List<String> towns) && towns.size() > 1) {
        PlaceWay inTown = new PlaceWay(WordSet.ANY, way.lot(), way.buildings(), way.room());
        return firstOfEach(TOWN, towns, inTown, noCondition(), standing, isPast, most);
      }
      if (way.buildings() instanceof WordSet.Words(List<String> buildings)
          && way.towns() instanceof WordSet.Any) {
        PlaceWay inside = new PlaceWay(WordSet.ANY, way.lot(), WordSet.ANY, way.room());
        return firstOfEach(BUILDING, buildings, inside, HAS_BUILDING, standing, isPast, most);
      }
    }
    return ask(ordered(all(standing, isPast), most), isPast);
  }

  private Supplier<List<Hit>> ask(Select<? extends Record> rows, boolean isPast) {
    return passage.ask(rows, row -> hit(row, isPast));
  }

  private static Hit hit(ResultSet row, boolean isPast) throws SQLException {
    return new Hit(
        row.getString(1),
        isPast,
        true,
        "",
        "",
        List.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
  }

  private static Select<? extends Record> ordered(Condition condition, int most) {
    return select(COLUMNS).from(SEARCH_ADDRESS).where(condition).orderBy(ORDER).limit(inline(most));
  }

  private Supplier<List<Hit>> firstOfEach(
      Field<String> column,
      List<String> words,
      PlaceWay others,
      Condition also,
      Standing standing,
      boolean isPast,
      int most) {
    return ask(
        FirstOfEach.of(
            SEARCH_ADDRESS,
            COLUMNS,
            column,
            words,
            SearchPlaces.of(others).and(also).and(others(standing, isPast)),
            ORDER,
            most),
        isPast);
  }

  @Override
  public Supplier<List<String>> some(Standing standing, boolean isPast, int most) {
    if (!readsAtOnce()) {
      return () -> someOfSeveral(standing, isPast, most);
    }
    PlaceWay inSome = way.inSomeBuildings();
    if (inSome == null) {
      return numbers(all(standing, isPast), most);
    }
    Supplier<List<String>> asked = numbers(all(inSome, standing, isPast), most);
    return () -> {
      List<String> there = asked.get();
      return there.size() == most ? there : numbers(all(standing, isPast), most).get();
    };
  }

  private List<String> someOfSeveral(Standing standing, boolean isPast, int most) {
    Optional<FewPlaces> few = candidates.places(standing, persons);
    if (few.isPresent()) {
      return few.get().some(way, isPast, most);
    }
    PlaceWay inSome = way.inSomeBuildings();
    if (inSome != null) {
      List<String> there = numbers(all(inSome, standing, isPast), most).get();
      if (there.size() == most) {
        return there;
      }
    }
    return (areLists()
            ? FoundNumbers.compare(
                passage, SEARCH_ADDRESS, ADDRESS_NUMBER, all(standing, isPast), most)
            : numbers(all(standing, isPast), most))
        .get();
  }

  private Supplier<List<String>> numbers(Condition condition, int most) {
    return FoundNumbers.ask(passage, SEARCH_ADDRESS, ADDRESS_NUMBER, condition, most);
  }

  /** Whether one place is to be compared with another, at each of which very many may live. */
  private boolean areLists() {
    return !places.isEmpty()
        && !persons.areSelective()
        && !way.isPattern()
        && places.stream().flatMap(List::stream).noneMatch(PlaceWay::isPattern);
  }

  private Condition all(Standing standing, boolean isPast) {
    return all(way, standing, isPast);
  }

  private Condition all(PlaceWay places, Standing standing, boolean isPast) {
    return SearchPlaces.of(places).and(others(standing, isPast));
  }

  /** All rows are read before they are sorted: else the database would walk along their order. */
  private static Select<? extends Record> sorted(Condition condition, int most) {
    Table<?> table =
        select(COLUMNS).from(SEARCH_ADDRESS).where(condition).offset(inline(0)).asTable("a");
    return select(COLUMNS.stream().<Field<?>>map(table::field).toList())
        .from(table)
        .orderBy(ORDER.stream().<Field<?>>map(table::field).toList())
        .limit(inline(most));
  }

  private Condition others(Standing standing, boolean isPast) {
    String lgCode = passage.municipality().value();
    Condition condition = known(standing, isPast);
    for (List<PlaceWay> ways : places) {
      condition =
          condition.and(
              ADDRESS_NUMBER.in(
                  areLists()
                      ? SearchPlaces.whoLivesByEach(ways, lgCode, standing)
                      : SearchPlaces.whoLives(ways, lgCode, standing)));
    }
    return condition;
  }

  /** What is known besides addresses. */
  private Condition known(Standing standing, boolean isPast) {
    String lgCode = passage.municipality().value();
    Condition condition = SearchPlaces.stage(lgCode, standing, isPast);
    MunicipalityCode ward = persons.ward();
    if (ward != null && !isPast) {
      condition = condition.and(SearchPlaces.WARD.eq(inline(Integer.parseInt(ward.value()))));
    }
    boolean isSaid = persons.terms().isEmpty() && (ward == null || !isPast);
    return isSaid ? condition : condition.and(ADDRESS_NUMBER.in(persons.numbers(lgCode, standing)));
  }
}
