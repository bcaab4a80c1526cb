package jp.daicho.server.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.ledger.support.SupportState;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.internal.MeasureTable;
import jp.daicho.server.protection.internal.MeasureTable.Role;
import jp.daicho.server.protection.internal.SupportRestrictions;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.Restrictions;
import org.springframework.stereotype.Component;

/** What other systems are told that stands against people (3.1, 3.2). */
@Component
public final class ToldRestrictions {
  private final Restrictions restrictions;

  /** Made once. */
  ToldRestrictions(Restrictions restrictions) {
    this.restrictions = restrictions;
  }

  /**
   * The restrictions of some people that were not released, those that begin on a later day
   * included, so that nobody has to be told again when it comes. That one is released for a time
   * changes nothing.
   */
  public Map<AddressNumber, List<ToldRestriction>> of(
      Passage passage, Collection<AddressNumber> people) {
    Supplier<Map<AddressNumber, List<KeptRestriction>>> asked = restrictions.ask(passage, people);
    Map<AddressNumber, List<ToldRestriction>> told = new LinkedHashMap<>();
    MeasureTable.about(passage, people, Set.of(Role.APPLICANT, Role.JOINT))
        .forEach(
            (person, measures) ->
                measures.stream()
                    .map(KeptMeasure::measure)
                    .filter(measure -> stands(measure, passage.today()))
                    .forEach(measure -> add(told, person, of(measure))));
    asked
        .get()
        .forEach((person, all) -> all.forEach(kept -> add(told, person, of(kept.restriction()))));
    return told;
  }

  private static void add(
      Map<AddressNumber, List<ToldRestriction>> told, AddressNumber person, ToldRestriction one) {
    told.computeIfAbsent(person, none -> new ArrayList<>()).add(one);
  }

  private static boolean stands(SupportMeasure measure, LocalDate today) {
    SupportState state = measure.state(today);
    return state.holdsBack() || state == SupportState.NOT_BEGUN;
  }

  private static ToldRestriction of(SupportMeasure measure) {
    return new ToldRestriction(
        true,
        SupportRestrictions.LEVELS,
        measure.period().map(SupportPeriod::from).or(measure::provisionalFrom).orElse(null),
        measure.period().map(SupportPeriod::to).orElse(null));
  }

  private static ToldRestriction of(Restriction restriction) {
    return new ToldRestriction(
        false, restriction.levels(), restriction.firstDay(), restriction.lastDay());
  }
}
