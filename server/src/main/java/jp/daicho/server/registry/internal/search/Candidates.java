package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<Standing, Optional<List<String>>> found = new EnumMap<>(Standing.class);

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
    return found.getOrDefault(standing, Optional.empty()).isPresent();
  }

  /** Their numbers; null where there are many, or no index finds them. */
  @Nullable List<String> of(Standing standing) {
    return found.computeIfAbsent(standing, this::find).orElse(null);
  }

  private Optional<List<String>> find(Standing standing) {
    if (names.stream().anyMatch(NameWay::isPattern)
        || places.stream().flatMap(List::stream).anyMatch(PlaceWay::isPattern)) {
      return Optional.empty();
    }
    String lgCode = passage.municipality().value();
    List<Select<Record1<String>>> lists = new ArrayList<>();
    if (!names.isEmpty()) {
      lists.add(SearchNames.whoIsCalled(names, lgCode, standing));
    }
    places.forEach(ways -> lists.add(SearchPlaces.whoLivesByEach(ways, lgCode, standing)));
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
