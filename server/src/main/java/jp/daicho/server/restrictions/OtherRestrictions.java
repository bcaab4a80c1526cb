package jp.daicho.server.restrictions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.server.operators.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Restrictions of a kind that is not set by clerks as such: support measures, exclusive control
 * (3.1). Whoever knows them brings a bean, so that they stand beside the others on the page of a
 * person and in the list (9.2). Each leaves out what the operator may not know.
 */
public interface OtherRestrictions {

  /**
   * A restriction of another kind.
   *
   * @param words what it is
   * @param levels how strictly each function is restricted now
   * @param from its first day; null if it has none, or it is not told
   * @param to its last day; null if it has none, or it is not told
   * @param over whether the last day is past
   */
  record Other(
      String words,
      Map<RestrictedFunction, RestrictionLevel> levels,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean over) {
    /** A restriction; the levels are copied. */
    public Other {
      Map<RestrictedFunction, RestrictionLevel> copy = new EnumMap<>(RestrictedFunction.class);
      copy.putAll(levels);
      levels = Collections.unmodifiableMap(copy);
    }
  }

  /** Those of a person, for whoever may look at her record. */
  List<Other> of(Passage passage, AddressNumber person);

  /** Those of everybody, for the list (9.2). */
  Map<AddressNumber, List<Other>> everybody(Passage passage);
}
