package jp.daicho.ledger.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.AddressNumber;
import org.junit.jupiter.api.Test;

/** What may be set, and what stands against a function (3.1). */
class RestrictionRulesTest {
  private static final AddressNumber PERSON = AddressNumber.ofSerial(1001);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Map<String, String> LEVELS =
      Map.of("certificate-issue", "error", "enquiry", "alert", "move-entry", "none");

  @Test
  @Raises({
    FindingCode.RESTRICTION_SUBJECT_UNCLEAR,
    FindingCode.RESTRICTION_NOBODY,
    FindingCode.RESTRICTION_REASON_UNKNOWN,
    FindingCode.RESTRICTION_OF_NOTHING,
    FindingCode.RESTRICTION_END_BEFORE_START,
    FindingCode.RESTRICTION_OVER_WHEN_SET,
    FindingCode.RESTRICTION_TWICE
  })
  void whatCannotBeSetIsToldAllAtOnce() {
    assertThat(read(entry("", "", "90", LEVELS, "R8.11.1", "")))
        .containsExactly(FindingCode.RESTRICTION_SUBJECT_UNCLEAR);
    assertThat(read(entry(PERSON.value(), "00000501", "90", LEVELS, "R8.11.1", "")))
        .contains(FindingCode.RESTRICTION_SUBJECT_UNCLEAR);
    assertThat(read(entry(PERSON.value(), "", "", Map.of("move", "x"), "", "令和8年4月上旬")))
        .containsExactly(
            FindingCode.EMPTY,
            FindingCode.UNKNOWN_CODE,
            FindingCode.EMPTY,
            FindingCode.UNCERTAIN_DATE_NOT_ALLOWED);

    assertThat(assess("99", Map.of("enquiry", "none"), "R8.11.10", "R8.11.1", false))
        .containsExactly(
            FindingCode.RESTRICTION_NOBODY,
            FindingCode.RESTRICTION_REASON_UNKNOWN,
            FindingCode.RESTRICTION_OF_NOTHING,
            FindingCode.RESTRICTION_END_BEFORE_START);
    assertThat(assess("90", LEVELS, "R8.11.1", "R8.11.19", true))
        .containsExactly(FindingCode.RESTRICTION_OVER_WHEN_SET);
    Restriction there = restriction(LEVELS, "R8.11.1", "");
    assertThat(codes(RestrictionRules.assess(there, situation(true, List.of(there)))))
        .containsExactly(FindingCode.RESTRICTION_TWICE);
  }

  @Test
  @ComesClose({
    FindingCode.RESTRICTION_SUBJECT_UNCLEAR,
    FindingCode.RESTRICTION_NOBODY,
    FindingCode.RESTRICTION_REASON_UNKNOWN,
    FindingCode.RESTRICTION_OF_NOTHING,
    FindingCode.RESTRICTION_END_BEFORE_START,
    FindingCode.RESTRICTION_OVER_WHEN_SET,
    FindingCode.RESTRICTION_TWICE
  })
  void whatIsJustPossibleIsNotTold() {
    assertThat(assess("90", Map.of("enquiry", "alert"), "R8.11.20", "R8.11.20", true)).isEmpty();
    Restriction other =
        new Restriction(
            new RestrictionSubject.OnPerson(PERSON),
            "10",
            Map.of(RestrictedFunction.ENQUIRY, RestrictionLevel.ALERT),
            TODAY,
            null,
            "",
            null);
    assertThat(
            codes(
                RestrictionRules.assess(
                    restriction(LEVELS, "R8.11.1", ""), situation(true, List.of(other)))))
        .isEmpty();
  }

  @Test
  void itHoldsFromItsFirstDayUntilItIsReleasedWhateverItsLastDay() {
    Restriction restriction = restriction(LEVELS, "R8.11.10", "R8.11.15");
    assertThat(restriction.state(LocalDate.of(2026, 11, 9))).isEqualTo(RestrictionState.NOT_BEGUN);
    assertThat(restriction.state(LocalDate.of(2026, 11, 10))).isEqualTo(RestrictionState.HOLDING);
    assertThat(restriction.state(LocalDate.of(2026, 11, 15))).isEqualTo(RestrictionState.HOLDING);
    assertThat(restriction.state(LocalDate.of(2026, 11, 16))).isEqualTo(RestrictionState.OVER);
    assertThat(restriction.level(RestrictedFunction.CERTIFICATE_ISSUE, LocalDate.of(2030, 1, 1)))
        .isEqualTo(RestrictionLevel.ERROR);
    assertThat(restriction.level(RestrictedFunction.MOVE_ENTRY, TODAY))
        .isEqualTo(RestrictionLevel.NONE);
    assertThat(restriction.level(RestrictedFunction.ENQUIRY, LocalDate.of(2026, 11, 9)))
        .isEqualTo(RestrictionLevel.NONE);
    assertThat(restriction.released(TODAY, "申出").state(TODAY)).isEqualTo(RestrictionState.RELEASED);
  }

  @Test
  @Raises({
    FindingCode.RESTRICTED,
    FindingCode.RESTRICTED_WITH_ALERT,
    FindingCode.RESTRICTION_RELEASED_FOR_A_TIME,
    FindingCode.RESTRICTION_DAY_OVER
  })
  void ofSeveralTheStrictestCountsForEachFunctionAndAllAreTold() {
    Standing mild = new Standing(restriction(alert("enquiry"), "R8.11.1", ""), "調査中", false);
    Standing strict = new Standing(restriction(error("enquiry"), "R8.11.1", ""), "本人の申出", false);
    Standing free = new Standing(restriction(error("enquiry"), "R8.11.1", ""), "その他", true);

    assertThat(Standing.strictest(List.of(mild, strict), RestrictedFunction.ENQUIRY, TODAY))
        .isEqualTo(RestrictionLevel.ERROR);
    assertThat(against(mild, strict, free))
        .containsExactly(
            FindingCode.RESTRICTED_WITH_ALERT,
            FindingCode.RESTRICTED,
            FindingCode.RESTRICTION_RELEASED_FOR_A_TIME);
    assertThat(Standing.strictest(List.of(mild, free), RestrictedFunction.ENQUIRY, TODAY))
        .isEqualTo(RestrictionLevel.ALERT);
    assertThat(
            codes(
                RestrictionRules.overdue(
                    List.of(restriction(LEVELS, "R8.11.1", "R8.11.19")), TODAY)))
        .containsExactly(FindingCode.RESTRICTION_DAY_OVER);
  }

  @Test
  @ComesClose({
    FindingCode.RESTRICTED,
    FindingCode.RESTRICTED_WITH_ALERT,
    FindingCode.RESTRICTION_RELEASED_FOR_A_TIME,
    FindingCode.RESTRICTION_DAY_OVER
  })
  void anotherFunctionOrADayBeforeIsNotRestricted() {
    Standing other = new Standing(restriction(error("listing"), "R8.11.1", ""), "調査中", false);
    Standing later = new Standing(restriction(alert("enquiry"), "R8.11.21", ""), "調査中", false);
    Standing free = new Standing(restriction(error("enquiry"), "R8.11.21", ""), "調査中", true);
    assertThat(against(other, later, free)).isEmpty();
    assertThat(RestrictionRules.overdue(List.of(restriction(LEVELS, "R8.11.1", "R8.11.20")), TODAY))
        .isEmpty();
  }

  @Test
  @Raises({
    FindingCode.RESTRICTION_RELEASED_ALREADY,
    FindingCode.RESTRICTION_NOTHING_TO_RELEASE,
    FindingCode.RESTRICTION_RELEASE_TIME
  })
  void aReleaseNeedsSomethingToReleaseAReasonAndMinutes() {
    Restriction restriction = restriction(LEVELS, "R8.11.1", "");
    assertThat(codes(RestrictionRules.requireNotReleased(restriction.released(TODAY, "申出"))))
        .containsExactly(FindingCode.RESTRICTION_RELEASED_ALREADY);
    assertThat(
            codes(
                RestrictionRules.releasable(
                    List.of(
                        restriction(alert("enquiry"), "R8.11.1", ""),
                        restriction(LEVELS, "R8.11.21", ""),
                        restriction.released(TODAY, "申出")),
                    TODAY)))
        .containsExactly(FindingCode.RESTRICTION_NOTHING_TO_RELEASE);
    assertThat(minutes("0")).containsExactly(FindingCode.RESTRICTION_RELEASE_TIME);
    assertThat(minutes("61")).containsExactly(FindingCode.RESTRICTION_RELEASE_TIME);
    assertThat(minutes("x")).containsExactly(FindingCode.RESTRICTION_RELEASE_TIME);
    assertThat(codes(RestrictionRules.reason(" ", RestrictionRules.WHY_RELEASED)))
        .containsExactly(FindingCode.EMPTY);
  }

  @Test
  @ComesClose({
    FindingCode.RESTRICTION_RELEASED_ALREADY,
    FindingCode.RESTRICTION_NOTHING_TO_RELEASE,
    FindingCode.RESTRICTION_RELEASE_TIME
  })
  void whatHoldsAsAnErrorCanBeReleasedUpToTheMostMinutes() {
    Restriction restriction = restriction(LEVELS, "R8.11.20", "");
    assertThat(RestrictionRules.requireNotReleased(restriction)).isEmpty();
    assertThat(RestrictionRules.releasable(List.of(restriction), TODAY)).isEmpty();
    assertThat(minutes("1")).isEmpty();
    assertThat(minutes("60")).isEmpty();
    assertThat(RestrictionRules.reason("本人の請求", RestrictionRules.WHY_RELEASED)).isEmpty();
  }

  private static List<FindingCode> minutes(String typed) {
    Findings findings = new Findings();
    RestrictionRules.minutes(typed, 60, findings);
    return codes(findings.list());
  }

  private static List<FindingCode> against(Standing... all) {
    return codes(
        Standing.against(
            RestrictedFunction.ENQUIRY, PERSON, List.of(all), TODAY, RestrictionReader.PERSON));
  }

  private static Map<String, String> error(String function) {
    return Map.of(function, "error");
  }

  private static Map<String, String> alert(String function) {
    return Map.of(function, "alert");
  }

  private static List<FindingCode> assess(
      String reason, Map<String, String> levels, String from, String to, boolean known) {
    Findings findings = new Findings();
    Restriction read =
        RestrictionReader.read(
            entry(PERSON.value(), "", reason, levels, from, to), EraCalendar.standard(), findings);
    assertThat(findings.list()).isEmpty();
    return codes(
        RestrictionRules.assess(Objects.requireNonNull(read), situation(known, List.of())));
  }

  private static RestrictionSituation situation(boolean known, List<Restriction> others) {
    return new RestrictionSituation(TODAY, known, Set.of("10", "90"), others);
  }

  private static Restriction restriction(Map<String, String> levels, String from, String to) {
    return Objects.requireNonNull(
        RestrictionReader.read(
            entry(PERSON.value(), "", "90", levels, from, to),
            EraCalendar.standard(),
            new Findings()));
  }

  private static List<FindingCode> read(RestrictionEntry entry) {
    Findings findings = new Findings();
    assertThat(RestrictionReader.read(entry, EraCalendar.standard(), findings)).isNull();
    return codes(findings.list());
  }

  private static RestrictionEntry entry(
      String person,
      String household,
      String reason,
      Map<String, String> levels,
      String from,
      String to) {
    return new RestrictionEntry(person, household, reason, levels, from, to, "");
  }

  private static List<FindingCode> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
