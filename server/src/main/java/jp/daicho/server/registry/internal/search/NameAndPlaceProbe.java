package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchNames.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchNames.SEARCH_NAME;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Asks for persons by their names and their addresses together, of each of which there may be very
 * many.
 *
 * <p>Where the name is rare, its persons' addresses are looked at one by one. Else the index of
 * places tells who lives there and may be called so (see {@link SurnameBits}), and their names are
 * read. Where the place is large, the addresses of the first persons of the name are looked at,
 * which fills the page. Where that does not, or the index of the place does not tell, all of the
 * name and all of the place are read from their indexes and compared. No more is read of each than
 * an index holds; how the name is written comes with the page.
 */
record NameAndPlaceProbe(
    Passage passage,
    int rank,
    NameWay way,
    List<PlaceWay> places,
    PersonTerms persons,
    Candidates candidates)
    implements Probe {
  /** So many are looked at one by one before whole lists are compared. */
  private static final int LOOKED_AT = 200;

  /** Where the place is known to be large, so many times as many as are few. */
  private static final int MORE = 6;

  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public boolean readsAtOnce() {
    return false;
  }

  @Override
  public Supplier<List<Hit>> first(Standing standing, boolean isPast, int most) {
    Supplier<Integer> counted = count(standing, isPast);
    return () -> first(counted, standing, isPast, most);
  }

  private List<Hit> first(Supplier<Integer> count, Standing standing, boolean isPast, int most) {
    Condition names = names(standing, isPast);
    if (!candidates.areFound(standing)) {
      int counted = count.get();
      if (counted <= lookedAt()) {
        return counted == 0 ? List.of() : read(oneByOne(names, standing, lookedAt(), most), isPast);
      }
      Candidates.Rough rough = candidates.roughly(standing);
      if (rough == null ? !candidates.isSmall() : rough.isPart()) {
        int looked = rough == null ? lookedAt() : MORE * candidates.few();
        Supplier<Integer> all = rough == null ? count : count(standing, isPast, looked);
        List<Hit> firstOnes = read(oneByOne(names, standing, looked, most), isPast);
        if (firstOnes.size() == most || all.get() <= looked) {
          return firstOnes;
        }
      }
    }
    List<String> few = candidates.of(standing);
    if (few == null && isPattern()) {
      return read(oneByOne(names, standing, Integer.MAX_VALUE, most), isPast);
    }
    Optional<FewNames> theirs = candidates.names(standing, persons);
    if (theirs.isPresent()) {
      return theirs.get().first(way, isPast, most);
    }
    List<String> persons = few == null ? firstOfBoth(names, standing, most) : few;
    return persons.isEmpty() ? List.of() : read(among(names, persons, most), isPast);
  }

  /** Looked up by person and then sorted: else the database may walk along the name's order. */
  private Select<? extends Record> among(Condition names, List<String> persons, int most) {
    return NameRows.sorted(
        NameRows.ofPersons(way, rank, names.and(areAmong(persons))), rank, noCondition(), most);
  }

  /** Whose rows are the first of those in both lists. */
  private List<String> firstOfBoth(Condition names, Standing standing, int most) {
    Select<? extends Record> first =
        NameRows.sortedKeys(
            NameRows.allKeys(way, rank, names),
            rank,
            isInList(NameRows.outside(ADDRESS_NUMBER), places, standing),
            most);
    return passage.compare(first, row -> row.getString(1)).get().stream().distinct().toList();
  }

  @Override
  public Supplier<List<String>> some(Standing standing, boolean isPast, int most) {
    Supplier<Integer> counted = count(standing, isPast);
    return () -> some(counted, standing, isPast, most);
  }

  private List<String> some(
      Supplier<Integer> counted, Standing standing, boolean isPast, int most) {
    Condition names = names(standing, isPast);
    Condition called = SearchNames.of(way).and(names);
    if (!candidates.areFound(standing) && counted.get() <= lookedAt()) {
      return numbers(called.and(lives(ADDRESS_NUMBER, standing)), most);
    }
    Candidates.Rough rough = candidates.roughly(standing);
    if (rough != null && rough.isPart()) {
      List<String> there = numbers(called(names, rough.persons()), most);
      if (there.size() == most) {
        return there;
      }
    }
    Optional<FewNames> theirs = candidates.names(standing, persons);
    if (theirs.isPresent()) {
      return theirs.get().some(way, isPast, most);
    }
    List<String> few = candidates.of(standing);
    if (few != null) {
      return numbers(called(names, few), most);
    }
    List<PlaceWay> named = places.stream().filter(place -> !place.isPattern()).toList();
    List<String> there = named.isEmpty() ? List.of() : compare(called, named, standing, most);
    // Of a pattern persons are asked one by one, if those at the places that are named are not
    // enough.
    return there.size() == most || named.size() == places.size()
        ? there
        : numbers(called.and(lives(ADDRESS_NUMBER, standing)), most);
  }

  private List<String> compare(
      Condition called, List<PlaceWay> where, Standing standing, int most) {
    return FoundNumbers.compare(
            passage,
            SEARCH_NAME,
            ADDRESS_NUMBER,
            called.and(isInList(ADDRESS_NUMBER, where, standing)),
            most)
        .get();
  }

  /** Who of some is called so. */
  private Condition called(Condition names, List<String> persons) {
    return SearchNames.ofPersons(way).and(names).and(areAmong(persons));
  }

  private List<String> numbers(Condition condition, int most) {
    return FoundNumbers.ask(passage, SEARCH_NAME, ADDRESS_NUMBER, condition, most).get();
  }

  private static Condition areAmong(List<String> few) {
    return ADDRESS_NUMBER.eq(any(few.toArray(String[]::new)));
  }

  private Condition names(Standing standing, boolean isPast) {
    String lgCode = passage.municipality().value();
    return SearchNames.stage(lgCode, standing, isPast).and(persons.condition(lgCode, standing));
  }

  private int lookedAt() {
    return Math.min(candidates.few(), LOOKED_AT);
  }

  /**
   * Asks how many have the name, as far as they are looked at one by one; nothing if those who live
   * there are known, so that it does not matter.
   */
  private Supplier<Integer> count(Standing standing, boolean isPast) {
    return candidates.areFound(standing) ? () -> 0 : count(standing, isPast, lookedAt());
  }

  /** Asks how many have the name, if they are not more; else one more. */
  private Supplier<Integer> count(Standing standing, boolean isPast, int most) {
    Supplier<List<Integer>> asked =
        passage.ask(
            select(DSL.count())
                .from(
                    select(inline(1).as("one"))
                        .from(SEARCH_NAME)
                        .where(SearchNames.of(way))
                        .and(names(standing, isPast))
                        .limit(inline(most + 1))),
            row -> row.getInt(1));
    return () -> asked.get().getFirst();
  }

  /** A pattern is found by no index, so there is nothing to compare with. */
  private boolean isPattern() {
    return places.stream().anyMatch(PlaceWay::isPattern);
  }

  private Select<? extends Record> oneByOne(
      Condition names, Standing standing, int looked, int most) {
    return NameRows.sorted(
        NameRows.first(way, rank, names, looked),
        rank,
        lives(NameRows.outside(ADDRESS_NUMBER), standing),
        most);
  }

  /** That one of a person's own addresses is so. */
  private Condition lives(Field<String> person, Standing standing) {
    return SearchPlaces.lives(person, places, passage.municipality().value(), standing);
  }

  /** That a person is among all who live or lived there. */
  private Condition isInList(Field<String> person, List<PlaceWay> where, Standing standing) {
    return person.in(SearchPlaces.whoLivesByEach(where, passage.municipality().value(), standing));
  }

  private List<Hit> read(Select<? extends Record> rows, boolean isPast) {
    return NameRows.ask(passage, rows, rank, isPast).get();
  }
}
