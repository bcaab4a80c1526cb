package jp.daicho.ledger.restriction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the rules of a restriction need to know.
 *
 * @param today the day of the deed
 * @param known whether the register has somebody under the number: the person, also with a deleted
 *     record, or a member of the household
 * @param reasons the codes of the reasons that can be chosen today
 * @param others the restrictions on the same person or household that were not released, without
 *     the one that is changed
 */
public record RestrictionSituation(
    LocalDate today, boolean known, Set<String> reasons, List<Restriction> others) {
  /** A situation; the collections are copied. */
  public RestrictionSituation {
    reasons = Set.copyOf(reasons);
    others = List.copyOf(others);
  }
}
