package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Who has one of some names and lives or lived at a place: found once for all ways of a question,
 * so that each way looks up these few alone.
 */
final class Candidates {
  /** For each that may be looked up, so many of a place are looked through at most. */
  private static final int LOOKED_THROUGH = 100;

  /** So many times as many are kept that may be called so, for some will not be. */
  private static final int MAY_BE = 2;

  /** So many names somebody has and had at most, on an average. */
  private static final int NAMES_OF_ONE = 4;

  /** In so many towns no more live than are looked through at once. */
  private static final int FEW_TOWNS = 4;

  /** In so many buildings neither. */
  private static final int FEW_BUILDINGS = 200;

  /** No bit is wanted. */
  private static final SortedSet<Long> ANY_SURNAME =
      Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(0L)));

  private final Passage passage;
  private final List<NameWay> names;
  private final List<PlaceWay> places;
  private final int few;
  private final Map<Standing, Rough> rough = new EnumMap<>(Standing.class);
  private final Set<Standing> areMany = EnumSet.noneOf(Standing.class);
  private final Map<Standing, Optional<List<String>>> exact = new EnumMap<>(Standing.class);
  private final Map<Standing, Optional<FewNames>> fewNames = new EnumMap<>(Standing.class);

  /**
   * Of a question.
   *
   * @param names the ways in which a name can be what was asked
   * @param places the ways in which an address can be that
   * @param few how many are looked up one by one; more are not named
   */
  Candidates(Passage passage, List<NameWay> names, List<PlaceWay> places, int few) {
    this.few = few;
    this.passage = passage;
    this.names = names;
    this.places = places;
  }

  /** How many are looked up one by one. */
  int few() {
    return few;
  }

  /** Whether they were looked for and are few. */
  boolean areFound(Standing standing) {
    Rough perhaps = rough.get(standing);
    return (perhaps != null && perhaps.areAll())
        || exact.getOrDefault(standing, Optional.empty()).isPresent();
  }

  /**
   * Who lives or lived at a place and may have the name.
   *
   * @param persons their numbers
   * @param areAll whether there are no more; else the place is large, or many may be called so
   * @param isPart whether the place is so large that a part of it was looked at
   */
  record Rough(List<String> persons, boolean areAll, boolean isPart) {}

  /**
   * Who may be called so by what surnames are made of, told by the index of the place alone. Of a
   * large place only the beginning is looked at. Where surnames tell nothing, whoever lives at a
   * small place may be called so; of another nothing is known.
   */
  @Nullable Rough roughly(Standing standing) {
    Rough known = rough.get(standing);
    if (known != null) {
      return known;
    }
    if (isAnyPattern() || areMany.contains(standing)) {
      return null;
    }
    SortedSet<Long> wanted = SurnameBits.wanted(names);
    Rough found =
        wanted == null
            ? lookThrough(ANY_SURNAME, standing, few)
            : isSmall()
                ? searchThrough(wanted, standing)
                : lookThrough(wanted, standing, few * LOOKED_THROUGH);
    if (wanted == null && !found.areAll()) {
      areMany.add(standing);
      return null;
    }
    rough.put(standing, found);
    return found;
  }

  /** Whether no more can live there than are looked through anyway. */
  boolean isSmall() {
    int towns = 0;
    int buildings = 0;
    for (PlaceWay way : places) {
      if (way.buildings() instanceof WordSet.Words(List<String> words)) {
        buildings += words.size();
      } else if (way.towns() instanceof WordSet.Words(List<String> words)) {
        towns += words.size();
      } else {
        return false;
      }
    }
    return towns <= FEW_TOWNS && buildings <= FEW_BUILDINGS;
  }

  /** All are looked at, but counted are those alone who may be called so. */
  private Rough searchThrough(SortedSet<Long> wanted, Standing standing) {
    int kept = few * MAY_BE;
    Table<?> there =
        SearchPlaces.withSurnames(places, passage.municipality().value(), standing).asTable("p");
    List<String> found =
        FoundNumbers.ask(
                passage,
                there,
                there.field(SearchPlaces.ADDRESS_NUMBER),
                SurnameBits.areAmong(there.field(SearchPlaces.SURNAMES), wanted),
                kept + 1)
            .get();
    return new Rough(found.stream().distinct().limit(kept).toList(), found.size() <= kept, false);
  }

  private Rough lookThrough(SortedSet<Long> wanted, Standing standing, int most) {
    Table<?> there =
        DSL.selectFrom(
                SearchPlaces.withSurnames(places, passage.municipality().value(), standing)
                    .asTable("search_address"))
            .limit(inline(most + 1))
            .asTable("p");
    Field<String[]> persons =
        arrayAgg(there.field(SearchPlaces.ADDRESS_NUMBER))
            .filterWhere(SurnameBits.areAmong(there.field(SearchPlaces.SURNAMES), wanted));
    Record2<String[], Integer> found =
        passage.sql().select(persons, count()).from(there).fetchSingle();
    String[] numbers = found.value1();
    List<String> distinct =
        numbers == null ? List.of() : Arrays.stream(numbers).distinct().toList();
    int kept = few * MAY_BE;
    boolean isPart = found.value2() > most;
    return new Rough(
        distinct.stream().limit(kept).toList(), !isPart && distinct.size() <= kept, isPart);
  }

  /**
   * Their numbers, perhaps with some whose surnames only have the same bits; null where there are
   * many, or no index finds them.
   */
  @Nullable List<String> of(Standing standing) {
    Rough perhaps = roughly(standing);
    return perhaps != null && perhaps.areAll()
        ? perhaps.persons()
        : exact.computeIfAbsent(standing, this::find).orElse(null);
  }

  /**
   * The names of those who are few, for each of whom more must hold; nothing where they are many.
   *
   * @param persons what else must hold, always the same
   */
  Optional<FewNames> names(Standing standing, PersonTerms persons) {
    return fewNames.computeIfAbsent(standing, any -> readNames(standing, persons));
  }

  private Optional<FewNames> readNames(Standing standing, PersonTerms persons) {
    List<String> found = of(standing);
    if (found == null) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return Optional.of(new FewNames(List.of()));
    }
    String lgCode = passage.municipality().value();
    return FewNames.ask(
            passage,
            SearchNames.LG_CODE
                .eq(lgCode)
                .and(SearchNames.STANDING.eq(inline((short) standing.number())))
                .and(SearchNames.ADDRESS_NUMBER.eq(any(found.toArray(String[]::new))))
                .and(persons.condition(lgCode, standing)),
            few * MAY_BE * NAMES_OF_ONE)
        .get();
  }

  private Optional<List<String>> find(Standing standing) {
    if (names.stream().anyMatch(NameWay::isPattern) || isAnyPattern()) {
      return Optional.empty();
    }
    String lgCode = passage.municipality().value();
    Table<?> called = SearchNames.whoIsCalled(names, lgCode, standing).asTable("n");
    Table<?> there = SearchPlaces.whoLivesByEach(places, lgCode, standing).asTable("p");
    Field<String> person = person("n");
    List<String> both =
        passage
            .compare(
                selectDistinct(person)
                    .from(called)
                    .join(there)
                    .on(person("p").eq(person))
                    .limit(inline(few + 1)),
                row -> row.getString(1))
            .get();
    return both.size() > few ? Optional.empty() : Optional.of(both);
  }

  private boolean isAnyPattern() {
    return places.stream().anyMatch(PlaceWay::isPattern);
  }

  private static Field<String> person(String list) {
    return DSL.field(name(list, "address_number"), String.class);
  }
}
