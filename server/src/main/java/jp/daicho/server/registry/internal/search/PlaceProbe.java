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
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/** Asks for persons by an address, and what else is known of them but names. */
record PlaceProbe(Passage passage, PlaceWay way, PersonTerms persons) implements Probe {
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
    return true;
  }

  @Override
  public Supplier<List<Hit>> first(Standing standing, boolean isPast, int most) {
    if (!persons.areSelective()) {
      if (way.isFoundByBuildings()
          && way.buildings() instanceof WordSet.Words(List<String> buildings)) {
        PlaceWay inside = new PlaceWay(way.towns(), way.lot(), WordSet.ANY, way.room());
        return firstOfEach(BUILDING, buildings, inside, HAS_BUILDING, standing, isPast, most);
      }
      if (way.towns() instanceof WordSet.Words(List<String> towns) && towns.size() > 1) {
        PlaceWay inTown = new PlaceWay(WordSet.ANY, way.lot(), way.buildings(), way.room());
        return firstOfEach(TOWN, towns, inTown, noCondition(), standing, isPast, most);
      }
    }
    return ask(ordered(all(way, standing, isPast), most), isPast);
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
    PlaceWay inSome = way.inSomeBuildings();
    if (inSome == null) {
      return numbers(all(way, standing, isPast), most);
    }
    Supplier<List<String>> asked = numbers(all(inSome, standing, isPast), most);
    return () -> {
      List<String> there = asked.get();
      return there.size() == most ? there : numbers(all(way, standing, isPast), most).get();
    };
  }

  private Supplier<List<String>> numbers(Condition condition, int most) {
    return FoundNumbers.ask(passage, SEARCH_ADDRESS, ADDRESS_NUMBER, condition, most);
  }

  private Condition all(PlaceWay where, Standing standing, boolean isPast) {
    return SearchPlaces.of(where).and(others(standing, isPast));
  }

  /** What is known besides addresses. */
  private Condition others(Standing standing, boolean isPast) {
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
