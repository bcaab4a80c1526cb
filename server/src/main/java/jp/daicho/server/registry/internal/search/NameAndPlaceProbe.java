package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchNames.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchNames.SEARCH_NAME;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.List;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Asks for persons by their names and their addresses together, of each of which there may be very
 * many.
 *
 * <p>The addresses of the first persons of the name are looked at one by one: where the place is
 * large, that fills the page. Where it does not, all of the name and all of the place are read from
 * their indexes, which is some ten times quicker for each, and compared.
 */
record NameAndPlaceProbe(
    Passage passage,
    int rank,
    NameWay way,
    List<List<PlaceWay>> places,
    PersonTerms persons,
    Candidates candidates)
    implements Probe {
  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public List<Hit> first(Standing standing, boolean isPast, int most) {
    Condition names = names(standing, isPast);
    if (!candidates.areFound(standing)) {
      List<Hit> firstOnes = read(oneByOne(names, standing, candidates.few(), most), isPast);
      if (firstOnes.size() == most || areFew(names)) {
        return firstOnes;
      }
    }
    List<String> few = candidates.of(standing);
    if (few != null) {
      return few.isEmpty()
          ? List.of()
          : read(NameRows.plain(way, rank, names.and(areAmong(few)), most), isPast);
    }
    return isPattern()
        ? read(oneByOne(names, standing, Integer.MAX_VALUE, most), isPast)
        : WholeLists.compare(
            passage,
            () ->
                read(
                    NameRows.sorted(
                        NameRows.all(way, rank, names),
                        rank,
                        livesInAll(NameRows.outside(ADDRESS_NUMBER), standing),
                        most),
                    isPast));
  }

  @Override
  public List<String> some(Standing standing, boolean isPast, int most) {
    Condition names = names(standing, isPast);
    if (!candidates.areFound(standing) && areFew(names)) {
      return numbers(names.and(livesInEach(ADDRESS_NUMBER, standing)), most);
    }
    List<String> few = candidates.of(standing);
    if (few != null) {
      return few.isEmpty() ? List.of() : numbers(names.and(areAmong(few)), most);
    }
    return isPattern()
        ? numbers(names.and(livesInEach(ADDRESS_NUMBER, standing)), most)
        : WholeLists.compare(
            passage, () -> numbers(names.and(livesInAll(ADDRESS_NUMBER, standing)), most));
  }

  private List<String> numbers(Condition condition, int most) {
    return passage
        .sql()
        .select(ADDRESS_NUMBER)
        .from(SEARCH_NAME)
        .where(SearchNames.of(way))
        .and(condition)
        .limit(inline(most))
        .fetch(ADDRESS_NUMBER);
  }

  private static Condition areAmong(List<String> few) {
    return ADDRESS_NUMBER.eq(any(few.toArray(String[]::new)));
  }

  private Condition names(Standing standing, boolean isPast) {
    String lgCode = passage.municipality().value();
    return SearchNames.stage(lgCode, standing, isPast).and(persons.condition(lgCode, standing));
  }

  /** Whether the addresses of all who have the name were looked at. */
  private boolean areFew(Condition names) {
    int counted =
        passage
            .sql()
            .selectCount()
            .from(
                select(inline(1).as("one"))
                    .from(SEARCH_NAME)
                    .where(SearchNames.of(way))
                    .and(names)
                    .limit(inline(candidates.few() + 1)))
            .fetchSingle()
            .value1();
    return counted <= candidates.few();
  }

  /** A pattern is found by no index, so there is nothing to compare with. */
  private boolean isPattern() {
    return places.stream().flatMap(List::stream).anyMatch(PlaceWay::isPattern);
  }

  private Select<? extends Record> oneByOne(
      Condition names, Standing standing, int looked, int most) {
    return NameRows.sorted(
        NameRows.first(way, rank, names, looked),
        rank,
        livesInEach(NameRows.outside(ADDRESS_NUMBER), standing),
        most);
  }

  /** That a person's own addresses are so. */
  private Condition livesInEach(Field<String> person, Standing standing) {
    String lgCode = passage.municipality().value();
    return and(
        places.stream().map(ways -> SearchPlaces.lives(person, ways, lgCode, standing)).toList());
  }

  /** That a person is among all who live or lived there. */
  private Condition livesInAll(Field<String> person, Standing standing) {
    String lgCode = passage.municipality().value();
    return and(
        places.stream()
            .map(ways -> person.in(SearchPlaces.whoLivesByEach(ways, lgCode, standing)))
            .toList());
  }

  private List<Hit> read(Select<? extends Record> rows, boolean isPast) {
    return passage.sql().fetch(rows).map(row -> NameRows.hit(row, isPast));
  }
}
