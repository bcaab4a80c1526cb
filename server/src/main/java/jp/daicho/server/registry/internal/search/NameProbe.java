package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchNames.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchNames.BIRTH_FROM;
import static jp.daicho.server.registry.internal.search.SearchNames.GIVEN;
import static jp.daicho.server.registry.internal.search.SearchNames.GIVEN_KANA;
import static jp.daicho.server.registry.internal.search.SearchNames.SEARCH_NAME;
import static jp.daicho.server.registry.internal.search.SearchNames.SURNAME;
import static jp.daicho.server.registry.internal.search.SearchNames.SURNAME_KANA;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Asks for persons by their names and what else is known of them, or by that alone. */
record NameProbe(
    Passage passage, int rank, NameWay way, List<List<PlaceWay>> places, PersonTerms persons)
    implements Probe {
  private static final NameWay ANY_NAME =
      new NameWay(0, WordSet.ANY, WordSet.ANY, WordSet.ANY, WordSet.ANY);

  /** For whoever is asked for without name or address. */
  static NameProbe ofPersons(Passage passage, int rank, PersonTerms persons) {
    return new NameProbe(passage, rank, ANY_NAME, List.of(), persons);
  }

  @Override
  public boolean looksBack() {
    return !way.equals(ANY_NAME);
  }

  @Override
  public List<Hit> first(Standing standing, boolean isPast, int most) {
    Condition others = others(standing, isPast);
    Map.Entry<Field<String>, List<String>> driver = driver();
    List<Field<?>> columns = new ArrayList<>(List.of(SURNAME, GIVEN));
    columns.addAll(order());
    if (driver == null) {
      return passage
          .sql()
          .select(columns)
          .from(SEARCH_NAME)
          .where(SearchNames.of(way).and(others))
          .orderBy(order())
          .limit(DSL.inline(most))
          .fetch(row -> hit(row, isPast));
    }
    return FirstOfEach.of(
            passage.sql(),
            SEARCH_NAME,
            columns,
            driver.getKey(),
            driver.getValue(),
            without(driver.getKey()).and(others),
            order(),
            most)
        .map(row -> hit(row, isPast));
  }

  @Override
  public List<String> some(Standing standing, boolean isPast, int most) {
    return passage
        .sql()
        .select(ADDRESS_NUMBER)
        .from(SEARCH_NAME)
        .where(SearchNames.of(way).and(others(standing, isPast)))
        .limit(DSL.inline(most))
        .fetch(ADDRESS_NUMBER);
  }

  /** The smallest list of words to begin with; null where the database does better by itself. */
  private Map.@Nullable Entry<Field<String>, List<String>> driver() {
    if (!places.isEmpty() || persons.areSelective()) {
      return null;
    }
    List<Map.Entry<Field<String>, List<String>>> lists = new ArrayList<>();
    columns()
        .forEach(
            column -> {
              if (column.getValue() instanceof WordSet.Words(List<String> words)) {
                lists.add(Map.entry(column.getKey(), words));
              }
            });
    return lists.stream()
        .min(Comparator.comparingInt(list -> list.getValue().size()))
        .filter(list -> list.getValue().size() > 1)
        .orElse(null);
  }

  private List<Map.Entry<Field<String>, WordSet>> columns() {
    return List.of(
        Map.entry(GIVEN, way.given()),
        Map.entry(GIVEN_KANA, way.givenKana()),
        Map.entry(SURNAME, way.surname()),
        Map.entry(SURNAME_KANA, way.surnameKana()));
  }

  private Condition without(Field<String> driver) {
    return DSL.and(
        columns().stream()
            .filter(column -> !column.getKey().equals(driver))
            .map(column -> SearchNames.of(column.getKey(), column.getValue()))
            .toList());
  }

  private Condition others(Standing standing, boolean isPast) {
    String lgCode = passage.municipality().value();
    Condition condition =
        SearchNames.stage(lgCode, standing, isPast).and(about(lgCode, standing, isPast));
    for (List<PlaceWay> ways : places) {
      condition = condition.and(lives(ways, lgCode, standing));
    }
    return condition;
  }

  /**
   * What is known of few persons is looked up among the names of today, which have an index for it.
   */
  private Condition about(String lgCode, Standing standing, boolean isPast) {
    Condition asked = persons.condition(lgCode, standing);
    return isPast && persons.areSelective()
        ? ADDRESS_NUMBER.in(
            select(ADDRESS_NUMBER)
                .from(SEARCH_NAME)
                .where(SearchNames.stage(lgCode, standing, false))
                .and(asked))
        : asked;
  }

  /**
   * That the person lives or lived there. Where a place is told by a pattern alone, no index finds
   * it, so the few addresses of each person are looked at.
   */
  private static Condition lives(List<PlaceWay> ways, String lgCode, Standing standing) {
    if (ways.stream().noneMatch(PlaceWay::isPattern)) {
      return ADDRESS_NUMBER.in(SearchPlaces.whoLives(ways, lgCode, standing));
    }
    Condition there =
        SearchPlaces.anyTime(lgCode, standing)
            .and(DSL.or(ways.stream().map(SearchPlaces::of).toList()));
    return DSL.field(
            select(DSL.inline(true))
                .from(SearchPlaces.SEARCH_ADDRESS)
                .where(SearchPlaces.ADDRESS_NUMBER.eq(ADDRESS_NUMBER))
                .and(there)
                .limit(DSL.inline(1)))
        .eq(DSL.inline(true));
  }

  private List<Field<?>> order() {
    return rank == Rank.BIRTH
        ? List.of(BIRTH_FROM, SURNAME_KANA, GIVEN_KANA, ADDRESS_NUMBER)
        : List.of(SURNAME_KANA, GIVEN_KANA, ADDRESS_NUMBER);
  }

  /** The name, and by what it is sorted, at last the number. */
  private static Hit hit(Record row, boolean isPast) {
    List<String> sorted = new ArrayList<>();
    for (int column = 2; column < row.size() - 1; column++) {
      sorted.add(text(row, column));
    }
    return new Hit(text(row, row.size() - 1), isPast, false, text(row, 0), text(row, 1), sorted);
  }

  private static String text(Record row, int column) {
    return String.valueOf(row.get(column));
  }
}
