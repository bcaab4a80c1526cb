package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchNames.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchNames.LG_CODE;
import static jp.daicho.server.registry.internal.search.SearchNames.SEARCH_NAME;
import static jp.daicho.server.registry.internal.search.SearchNames.STANDING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Whoever was born on a day or has a number, who are few: their names are asked for once. */
final class FewPersons {
  private final Passage passage;
  private final PersonTerms persons;
  private final List<PlaceWay> places;
  private final int few;
  private final Map<Standing, Supplier<Optional<FewNames>>> asked = new EnumMap<>(Standing.class);

  /**
   * Of a question.
   *
   * @param persons what is asked of them, which leaves few
   * @param places the ways in which one of their addresses is what was asked; none for any
   * @param few how many names are read; where there are more, the database looks for them
   */
  FewPersons(Passage passage, PersonTerms persons, List<PlaceWay> places, int few) {
    this.passage = passage;
    this.persons = persons;
    this.places = places;
    this.few = few;
  }

  /** Asks for all their names, if that was not done; nothing comes if there are too many. */
  Supplier<Optional<FewNames>> names(Standing standing) {
    return asked.computeIfAbsent(standing, any -> FewNames.ask(passage, theirs(standing), few));
  }

  private Condition theirs(Standing standing) {
    String lgCode = passage.municipality().value();
    return LG_CODE
        .eq(lgCode)
        .and(STANDING.eq(inline((short) standing.number())))
        .and(
            ADDRESS_NUMBER.in(
                select(ADDRESS_NUMBER)
                    .from(SEARCH_NAME)
                    .where(SearchNames.stage(lgCode, standing, false))
                    .and(persons.condition(lgCode, standing))
                    .and(livesThere(lgCode, standing))));
  }

  private Condition livesThere(String lgCode, Standing standing) {
    return places.isEmpty()
        ? DSL.noCondition()
        : SearchPlaces.lives(ADDRESS_NUMBER, places, lgCode, standing);
  }
}
