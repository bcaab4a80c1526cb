package jp.daicho.server.protection.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.ledger.support.SupportState;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.restrictions.OtherRestrictions;
import org.springframework.stereotype.Component;

/** Support measures among the restrictions (3.1, 3.4). */
@Component
public final class SupportRestrictions implements OtherRestrictions {
  /** What a measure that holds back restricts. */
  public static final Map<RestrictedFunction, RestrictionLevel> LEVELS =
      Map.of(
          RestrictedFunction.MOVE_ENTRY, RestrictionLevel.ALERT,
          RestrictedFunction.MOVE_DECISION, RestrictionLevel.ALERT,
          RestrictedFunction.CERTIFICATE_ISSUE, RestrictionLevel.ERROR,
          RestrictedFunction.INSPECTION, RestrictionLevel.ERROR,
          RestrictedFunction.LISTING, RestrictionLevel.ERROR);

  /** Made once. */
  SupportRestrictions() {}

  @Override
  public List<Other> of(Passage passage, AddressNumber person) {
    return MeasureTable.about(
            passage, List.of(person), Set.of(MeasureTable.Role.APPLICANT, MeasureTable.Role.JOINT))
        .getOrDefault(person, List.of())
        .stream()
        .filter(kept -> kept.measure().end() == null)
        .map(kept -> other(passage, kept.measure()))
        .toList();
  }

  @Override
  public Map<AddressNumber, List<Other>> everybody(Passage passage) {
    Map<AddressNumber, List<Other>> all = new LinkedHashMap<>();
    if (!passage.may(Permission.SUPPORT_MEASURE_ENQUIRY)) {
      return all;
    }
    for (KeptMeasure kept : MeasureTable.list(passage, false, null)) {
      Other other = other(passage, kept.measure());
      kept.measure()
          .protectedPersons()
          .forEach(person -> all.computeIfAbsent(person, none -> new ArrayList<>()).add(other));
    }
    return all;
  }

  /** The days are for those who may look into the database of measures (2.2.4). */
  private static Other other(Passage passage, SupportMeasure measure) {
    SupportState state = measure.state(passage.today());
    boolean days = passage.may(Permission.SUPPORT_MEASURE_ENQUIRY);
    LocalDate from =
        measure
            .period()
            .map(SupportPeriod::from)
            .or(measure::provisionalFrom)
            .filter(any -> days)
            .orElse(null);
    return new Other(
        "支援措置（" + state.label() + "）",
        state.holdsBack() ? LEVELS : Map.of(),
        from,
        measure.period().map(SupportPeriod::to).filter(any -> days).orElse(null),
        state == SupportState.OVER);
  }
}
