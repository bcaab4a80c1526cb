package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Who has one of some names and lives or lived at some places, or at several places: found once for
 * all ways of a question by comparing whole lists, so that each way looks up these few alone.
 */
final class Candidates {
  private final Passage passage;
  private final List<NameWay> names;
  private final List<List<PlaceWay>> places;
  private final int few;
  private final Map<Standing, Optional<List<String>>> rough = new EnumMap<>(Standing.class);
  private final Map<Standing, Optional<List<String>>> exact = new EnumMap<>(Standing.class);

  /**
   * Of a question.
   *
   * @param names the ways in which a name can be what was asked; none if none was asked for
   * @param places places, for each the ways
   * @param few how many are looked up one by one; more are not named
   */
  Candidates(Passage passage, List<NameWay> names, List<List<PlaceWay>> places, int few) {
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
    return Stream.of(rough, exact)
        .anyMatch(some -> some.getOrDefault(standing, Optional.empty()).isPresent());
  }

  /**
   * Their numbers and perhaps some more, found by what surnames begin with alone; null where that
   * tells nothing, or lets many through.
   */
  @Nullable List<String> roughly(Standing standing) {
    SortedSet<Long> wanted = names.isEmpty() ? null : SurnameBits.wanted(names);
    if (wanted == null || isAnyPattern(places.stream().flatMap(List::stream))) {
      return null;
    }
    return rough.computeIfAbsent(standing, any -> inAll(mayLive(wanted, standing))).orElse(null);
  }

  /**
   * Their numbers, perhaps with some of whom only the surname begins alike; null where there are
   * many, or no index finds them.
   */
  @Nullable List<String> of(Standing standing) {
    List<String> perhaps = roughly(standing);
    if (perhaps != null) {
      return perhaps;
    }
    return exact.computeIfAbsent(standing, this::find).orElse(null);
  }

  private Optional<List<String>> find(Standing standing) {
    if (names.stream().anyMatch(NameWay::isPattern)
        || isAnyPattern(places.stream().flatMap(List::stream))) {
      return Optional.empty();
    }
    String lgCode = passage.municipality().value();
    List<Select<Record1<String>>> lists = new ArrayList<>();
    if (!names.isEmpty()) {
      lists.add(SearchNames.whoIsCalled(names, lgCode, standing));
    }
    places.forEach(ways -> lists.add(SearchPlaces.whoLivesByEach(ways, lgCode, standing)));
    return inAll(lists);
  }

  private List<Select<Record1<String>>> mayLive(SortedSet<Long> wanted, Standing standing) {
    String lgCode = passage.municipality().value();
    return places.stream()
        .map(ways -> SearchPlaces.whoMayLiveByEach(ways, wanted, lgCode, standing))
        .toList();
  }

  private static boolean isAnyPattern(Stream<PlaceWay> ways) {
    return ways.anyMatch(PlaceWay::isPattern);
  }

  /** Who is in all of some lists; empty if these are many. */
  private Optional<List<String>> inAll(List<Select<Record1<String>>> lists) {
    Field<String> person = person(0);
    Table<?> inAll = table(lists, 0);
    for (int i = 1; i < lists.size(); i++) {
      inAll = inAll.join(table(lists, i)).on(person(i).eq(person));
    }
    Select<Record1<String>> persons = selectDistinct(person).from(inAll).limit(inline(few + 1));
    List<String> numbers =
        WholeLists.compare(passage, () -> passage.sql().fetch(persons).getValues(person));
    return numbers.size() > few ? Optional.empty() : Optional.of(numbers);
  }

  private static Table<?> table(List<Select<Record1<String>>> lists, int place) {
    return lists.get(place).asTable("c" + place);
  }

  private static Field<String> person(int place) {
    return DSL.field(name("c" + place, "address_number"), String.class);
  }
}
