package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchNames.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchNames.SEARCH_NAME;

import java.util.List;
import java.util.function.Supplier;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Asks for persons by their names and what else is known of them, or by that alone.
 *
 * @param places addresses are looked at where something else leaves few persons; else see {@link
 *     NameAndPlaceProbe}
 */
record NameProbe(Passage passage, int rank, NameWay way, List<PlaceWay> places, PersonTerms persons)
    implements Probe {

  /** For whoever is asked for without name or address. */
  static NameProbe ofPersons(Passage passage, int rank, PersonTerms persons) {
    return new NameProbe(passage, rank, NameWay.ANY, List.of(), persons);
  }

  @Override
  public boolean looksBack() {
    return !way.equals(NameWay.ANY);
  }

  @Override
  public boolean readsAtOnce() {
    return true;
  }

  @Override
  public boolean isOfFew() {
    return way.isOfBothParts();
  }

  @Override
  public Supplier<List<Hit>> first(Standing standing, boolean isPast, int most) {
    Condition others = others(standing, isPast);
    Select<? extends Record> rows =
        persons.areSelective()
            ? NameRows.plain(way, rank, others, most)
            : NameRows.first(way, rank, others, most);
    return NameRows.ask(passage, rows, rank, isPast);
  }

  @Override
  public Supplier<List<String>> some(Standing standing, boolean isPast, int most) {
    return FoundNumbers.ask(
        passage,
        SEARCH_NAME,
        ADDRESS_NUMBER,
        SearchNames.of(way).and(others(standing, isPast)),
        most);
  }

  private Condition others(Standing standing, boolean isPast) {
    String lgCode = passage.municipality().value();
    Condition condition =
        SearchNames.stage(lgCode, standing, isPast).and(about(lgCode, standing, isPast));
    if (places.isEmpty()) {
      return condition;
    }
    return condition.and(
        places.stream().anyMatch(PlaceWay::isPattern)
            ? SearchPlaces.lives(ADDRESS_NUMBER, places, lgCode, standing)
            : ADDRESS_NUMBER.in(SearchPlaces.whoLives(places, lgCode, standing)));
  }

  /**
   * What is known of few persons is looked up among the names of today, which have an index for it.
   */
  private Condition about(String lgCode, Standing standing, boolean isPast) {
    return isPast && persons.areSelective()
        ? ADDRESS_NUMBER.in(persons.numbers(lgCode, standing))
        : persons.condition(lgCode, standing);
  }
}
