package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchPlaces.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchPlaces.BUILDING;
import static jp.daicho.server.registry.internal.search.SearchPlaces.HAS_BUILDING;
import static jp.daicho.server.registry.internal.search.SearchPlaces.LOT;
import static jp.daicho.server.registry.internal.search.SearchPlaces.ROOM;
import static jp.daicho.server.registry.internal.search.SearchPlaces.SEARCH_ADDRESS;
import static jp.daicho.server.registry.internal.search.SearchPlaces.TOWN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

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
  public List<Hit> first(Standing standing, boolean isPast, int most) {
    List<String> few = few(standing);
    if (few != null) {
      return few.isEmpty()
          ? List.of()
          : allSorted(SearchPlaces.ofPersons(way).and(among(few, standing, isPast)), isPast, most);
    }
    if (areLists()) {
      return WholeLists.compare(passage, () -> allSorted(all(standing, isPast), isPast, most));
    }
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
    return passage.sql().fetch(ordered(all(standing, isPast), most)).map(row -> hit(row, isPast));
  }

  private List<Hit> allSorted(Condition condition, boolean isPast, int most) {
    return passage
        .sql()
        .fetch(
            sorted(select(COLUMNS).from(SEARCH_ADDRESS).where(condition).offset(inline(0)), most))
        .map(row -> hit(row, isPast));
  }

  private static Select<? extends Record> ordered(Condition condition, int most) {
    return select(COLUMNS).from(SEARCH_ADDRESS).where(condition).orderBy(ORDER).limit(inline(most));
  }

  /** Who lives or lived at all the places; null where they are many. */
  private @Nullable List<String> few(Standing standing) {
    return places.isEmpty() || persons.areSelective() ? null : candidates.of(standing);
  }

  private List<Hit> firstOfEach(
      Field<String> column,
      List<String> words,
      PlaceWay others,
      Condition also,
      Standing standing,
      boolean isPast,
      int most) {
    return passage
        .sql()
        .fetch(
            FirstOfEach.of(
                SEARCH_ADDRESS,
                COLUMNS,
                column,
                words,
                SearchPlaces.of(others).and(also).and(others(standing, isPast)),
                ORDER,
                most))
        .map(row -> hit(row, isPast));
  }

  @Override
  public List<String> some(Standing standing, boolean isPast, int most) {
    List<String> few = few(standing);
    if (few != null) {
      return numbers(SearchPlaces.ofPersons(way).and(among(few, standing, isPast)), most);
    }
    PlaceWay inSome = way.inSomeBuildings();
    if (inSome != null) {
      List<String> there = numbers(all(inSome, standing, isPast), most);
      if (there.size() == most) {
        return there;
      }
    }
    return areLists()
        ? WholeLists.compare(passage, () -> numbers(all(standing, isPast), most))
        : numbers(all(standing, isPast), most);
  }

  private List<String> numbers(Condition condition, int most) {
    return FoundNumbers.of(passage, SEARCH_ADDRESS, ADDRESS_NUMBER, condition, most);
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
  private static Select<? extends Record> sorted(Select<? extends Record> rows, int most) {
    Table<?> table = rows.asTable("a");
    return select(COLUMNS.stream().<Field<?>>map(table::field).toList())
        .from(table)
        .orderBy(ORDER.stream().<Field<?>>map(table::field).toList())
        .limit(inline(most));
  }

  private Condition among(List<String> few, Standing standing, boolean isPast) {
    return known(standing, isPast).and(ADDRESS_NUMBER.eq(any(few.toArray(String[]::new))));
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
    return isSaid
        ? condition
        : condition.and(
            ADDRESS_NUMBER.in(
                select(SearchNames.ADDRESS_NUMBER)
                    .from(SearchNames.SEARCH_NAME)
                    .where(SearchNames.stage(lgCode, standing, false))
                    .and(persons.condition(lgCode, standing))));
  }

  private static Hit hit(Record row, boolean isPast) {
    return new Hit(
        text(row, 0),
        isPast,
        true,
        "",
        "",
        List.of(text(row, 1), text(row, 2), text(row, 3), text(row, 4)));
  }

  private static String text(Record row, int column) {
    return String.valueOf(row.get(column));
  }
}
