package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchNames.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchNames.IS_PAST;
import static jp.daicho.server.registry.internal.search.SearchNames.LG_CODE;
import static jp.daicho.server.registry.internal.search.SearchNames.SEAM;
import static jp.daicho.server.registry.internal.search.SearchNames.SEARCH_NAME;
import static jp.daicho.server.registry.internal.search.SearchNames.STANDING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The names of whoever was born on a day or has a number, which are few: read at once, so that each
 * of the many ways in which a name can be meant is looked for among them and not in the database.
 */
final class FewPersons {
  private static final List<Field<?>> COLUMNS =
      List.of(
          SearchNames.SURNAME_KANA, SearchNames.GIVEN_KANA, SearchNames.SURNAME, SearchNames.GIVEN);

  private final Passage passage;
  private final PersonTerms persons;
  private final List<List<PlaceWay>> places;
  private final int few;
  private final Map<Standing, Optional<List<Name>>> read = new EnumMap<>(Standing.class);

  /**
   * Of a question.
   *
   * @param persons what is asked of them, which leaves few
   * @param places where they live or lived, for each place the ways
   * @param few how many names are read; where there are more, the database looks for them
   */
  FewPersons(Passage passage, PersonTerms persons, List<List<PlaceWay>> places, int few) {
    this.passage = passage;
    this.persons = persons;
    this.places = places;
    this.few = few;
  }

  /**
   * A name somebody has or had.
   *
   * @param seam where its parts meet
   */
  record Name(
      String person,
      boolean isPast,
      String surnameKana,
      String givenKana,
      String surname,
      String given,
      String seam) {
    Hit hit() {
      return new Hit(person, isPast, false, surname, given, List.of(surnameKana, givenKana));
    }
  }

  /** All their names; nothing if there are too many. */
  Optional<List<Name>> names(Standing standing) {
    return read.computeIfAbsent(standing, this::read);
  }

  private Optional<List<Name>> read(Standing standing) {
    String lgCode = passage.municipality().value();
    List<Field<?>> columns = new ArrayList<>(List.of(ADDRESS_NUMBER, IS_PAST));
    columns.addAll(COLUMNS);
    columns.add(SEAM);
    List<Name> names =
        passage
            .sql()
            .select(columns)
            .from(SEARCH_NAME)
            .where(LG_CODE.eq(lgCode))
            .and(STANDING.eq(inline((short) standing.number())))
            .and(
                ADDRESS_NUMBER.in(
                    select(ADDRESS_NUMBER)
                        .from(SEARCH_NAME)
                        .where(SearchNames.stage(lgCode, standing, false))
                        .and(persons.condition(lgCode, standing))
                        .and(livesThere(lgCode, standing))))
            .limit(inline(few + 1))
            .fetch(
                row ->
                    new Name(
                        row.get(ADDRESS_NUMBER),
                        row.get(IS_PAST),
                        row.get(SearchNames.SURNAME_KANA),
                        row.get(SearchNames.GIVEN_KANA),
                        row.get(SearchNames.SURNAME),
                        row.get(SearchNames.GIVEN),
                        row.get(SEAM)));
    return names.size() > few ? Optional.empty() : Optional.of(names);
  }

  private Condition livesThere(String lgCode, Standing standing) {
    return DSL.and(
        places.stream()
            .map(ways -> SearchPlaces.lives(ADDRESS_NUMBER, ways, lgCode, standing))
            .toList());
  }
}
