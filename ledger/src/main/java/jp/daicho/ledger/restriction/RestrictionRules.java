package jp.daicho.ledger.restriction;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.text.RegisterText;

/** What stands against setting, changing and releasing a restriction (3.1). */
public final class RestrictionRules {
  /** Where the reason of a release is entered. */
  public static final EntryItem WHY_RELEASED = new EntryItem("releaseReason", "解除の理由");

  /** Where what is examined before a temporary release is entered. */
  public static final EntryItem WHY_FOR_A_TIME = new EntryItem("temporaryReason", "一時解除の理由");

  /** Where the minutes of a temporary release are entered. */
  public static final EntryItem MINUTES = new EntryItem("minutes", "一時解除の時間（分）");

  private static final EntryItem THE_RESTRICTION = new EntryItem("restriction", "抑止");

  private final Restriction restriction;
  private final RestrictionSituation situation;

  private RestrictionRules(Restriction restriction, RestrictionSituation situation) {
    this.restriction = restriction;
    this.situation = situation;
  }

  /** All that stands against setting a restriction, or against what it is changed to. */
  public static List<Finding> assess(Restriction restriction, RestrictionSituation situation) {
    Findings findings = new Findings();
    RestrictionRules rules = new RestrictionRules(restriction, situation);
    List<BiConsumer<RestrictionRules, Findings>> all =
        List.of(
            RestrictionRules::somebodyIsThere,
            RestrictionRules::theReasonCanBeChosen,
            RestrictionRules::somethingIsRestricted,
            RestrictionRules::theDaysAreInOrder,
            RestrictionRules::itIsNotOverAlready,
            RestrictionRules::itIsNotThereAlready);
    all.forEach(rule -> rule.accept(rules, findings));
    return findings.list();
  }

  private void somebodyIsThere(Findings findings) {
    if (!situation.known()) {
      findings.add(
          FindingCode.RESTRICTION_NOBODY,
          switch (restriction.subject()) {
            case RestrictionSubject.OnPerson _ -> RestrictionReader.PERSON;
            case RestrictionSubject.OnHousehold _ -> RestrictionReader.HOUSEHOLD;
          });
    }
  }

  private void theReasonCanBeChosen(Findings findings) {
    if (!situation.reasons().contains(restriction.reason())) {
      findings.add(FindingCode.RESTRICTION_REASON_UNKNOWN, RestrictionReader.REASON);
    }
  }

  private void somethingIsRestricted(Findings findings) {
    if (restriction.levels().isEmpty()) {
      findings.add(
          FindingCode.RESTRICTION_OF_NOTHING,
          RestrictionReader.at(RestrictedFunction.CERTIFICATE_ISSUE));
    }
  }

  private void theDaysAreInOrder(Findings findings) {
    LocalDate last = restriction.lastDay();
    if (last != null && last.isBefore(restriction.firstDay())) {
      findings.add(FindingCode.RESTRICTION_END_BEFORE_START, RestrictionReader.TO);
    }
  }

  private void itIsNotOverAlready(Findings findings) {
    LocalDate last = restriction.lastDay();
    if (last != null
        && last.isBefore(situation.today())
        && !last.isBefore(restriction.firstDay())) {
      findings.add(FindingCode.RESTRICTION_OVER_WHEN_SET, RestrictionReader.TO);
    }
  }

  private void itIsNotThereAlready(Findings findings) {
    if (situation.others().stream()
        .anyMatch(other -> other.reason().equals(restriction.reason()))) {
      findings.add(FindingCode.RESTRICTION_TWICE, RestrictionReader.REASON);
    }
  }

  /** What stands against changing or releasing a restriction: that it was released before. */
  public static List<Finding> requireNotReleased(Restriction restriction) {
    return restriction.release() == null
        ? List.of()
        : List.of(Finding.of(FindingCode.RESTRICTION_RELEASED_ALREADY, THE_RESTRICTION));
  }

  /** What stands against the reason of a release, or of a temporary one. */
  public static List<Finding> reason(String typed, EntryItem where) {
    Findings findings = new Findings();
    findings.require(
        typed.strip(),
        where,
        text -> RegisterText.required(text, RestrictionReader.LONGEST_TEXT, where.path()));
    return findings.list();
  }

  /** What stands against a temporary release: nothing is an error that could become an alert. */
  public static List<Finding> releasable(List<Restriction> all, LocalDate today) {
    boolean error =
        all.stream()
            .filter(restriction -> restriction.state(today).holds())
            .anyMatch(restriction -> restriction.levels().containsValue(RestrictionLevel.ERROR));
    return error
        ? List.of()
        : List.of(Finding.of(FindingCode.RESTRICTION_NOTHING_TO_RELEASE, WHY_FOR_A_TIME));
  }

  /**
   * The minutes of a temporary release as typed; what cannot be is a finding.
   *
   * @return 0 if they cannot be
   */
  public static int minutes(String typed, int most, Findings findings) {
    String digits = typed.strip();
    int minutes = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    if (minutes < 1 || minutes > most) {
      findings.add(FindingCode.RESTRICTION_RELEASE_TIME, MINUTES, "1", Integer.toString(most));
      return 0;
    }
    return minutes;
  }

  /** That the last day of a restriction is past and it still holds (3.1). */
  public static List<Finding> overdue(List<Restriction> all, LocalDate today) {
    return all.stream()
        .filter(restriction -> restriction.state(today) == RestrictionState.OVER)
        .map(_ -> Finding.of(FindingCode.RESTRICTION_DAY_OVER, THE_RESTRICTION))
        .distinct()
        .toList();
  }
}
