package jp.daicho.ledger.restriction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;

/**
 * A restriction as it stands against somebody at a moment. Of several the strictest counts for each
 * function, and all are told (3.1).
 *
 * @param restriction what it says
 * @param reason the words of its reason
 * @param released whether it is released for a time just now (一時解除)
 */
public record Standing(Restriction restriction, String reason, boolean released) {
  /** A standing restriction. */
  public Standing {
    Objects.requireNonNull(restriction);
    Objects.requireNonNull(reason);
  }

  /** How strictly a function is restricted at the moment. */
  public RestrictionLevel level(RestrictedFunction function, LocalDate today) {
    RestrictionLevel level = restriction.level(function, today);
    return released ? level.released() : level;
  }

  /** How strictly a function is restricted by all of them together. */
  public static RestrictionLevel strictest(
      Collection<Standing> all, RestrictedFunction function, LocalDate today) {
    return all.stream()
        .map(standing -> standing.level(function, today))
        .reduce(RestrictionLevel.NONE, RestrictionLevel::or);
  }

  /**
   * What stands against a function for a person: one finding for each restriction on it.
   *
   * @param where the item of the request that names the person
   */
  public static List<Finding> against(
      RestrictedFunction function,
      AddressNumber person,
      Collection<Standing> all,
      LocalDate today,
      EntryItem where) {
    List<Finding> findings = new ArrayList<>();
    for (Standing standing : all) {
      RestrictionLevel set = standing.restriction.level(function, today);
      if (set != RestrictionLevel.NONE) {
        findings.add(
            Finding.of(
                standing.code(set), where, person.value(), function.label(), standing.reason));
      }
    }
    return findings.stream().distinct().toList();
  }

  private FindingCode code(RestrictionLevel set) {
    return set == RestrictionLevel.ALERT
        ? FindingCode.RESTRICTED_WITH_ALERT
        : released ? FindingCode.RESTRICTION_RELEASED_FOR_A_TIME : FindingCode.RESTRICTED;
  }
}
