package jp.daicho.ledger.issuenotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told of the issue of certificates, and when (8.1). */
class NoticeRegistrationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final AddressNumber PERSON = AddressNumber.of("0000000019");

  @Test
  void aRegistrationCountsFromItsFirstDayToItsLast() {
    NoticeRegistration registration = period(TODAY, TODAY.plusDays(10));

    assertThat(registration.counts(TODAY.minusDays(1))).isFalse();
    assertThat(registration.counts(TODAY)).isTrue();
    assertThat(registration.counts(TODAY.plusDays(10))).isTrue();
    assertThat(registration.counts(TODAY.plusDays(11))).isFalse();
    assertThat(period(TODAY, null).counts(TODAY.plusYears(30))).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> period(TODAY, TODAY.minusDays(1)));
  }

  @Test
  void oneThatWasEndedCountsUntilTheDayBefore() {
    NoticeRegistration ended = period(TODAY, null).ended(TODAY.plusDays(3));

    assertThat(ended.counts(TODAY.plusDays(2))).isTrue();
    assertThat(ended.counts(TODAY.plusDays(3))).isFalse();
    assertThat(ended.endsWithin(TODAY, 31)).isFalse();
  }

  @Test
  void theEndOfAPeriodIsToldInTheDaysBeforeIt() {
    NoticeRegistration registration = period(TODAY.minusYears(1), TODAY.plusDays(31));

    assertThat(registration.endsWithin(TODAY, 31)).isTrue();
    assertThat(registration.endsWithin(TODAY, 30)).isFalse();
    assertThat(registration.endsWithin(TODAY.plusDays(32), 31)).isFalse();
    assertThat(period(TODAY, null).endsWithin(TODAY, 366)).isFalse();
  }

  @Test
  void periodsOverlapIfTheyHaveADayInCommon() {
    NoticeRegistration first = period(TODAY, TODAY.plusDays(10));

    assertThat(first.overlaps(period(TODAY.plusDays(10), null))).isTrue();
    assertThat(first.overlaps(period(TODAY.plusDays(11), null))).isFalse();
    assertThat(period(TODAY.plusDays(11), null).overlaps(first)).isFalse();
    assertThat(first.ended(TODAY.plusDays(5)).overlaps(period(TODAY.plusDays(5), null))).isFalse();
    assertThat(first.ended(TODAY.plusDays(5)).overlaps(period(TODAY.plusDays(4), null))).isTrue();
  }

  @Test
  void anEntryIsReadWithTheDayOfTheApplicationAsTheUsualFirstDay() {
    NoticeRegistration read =
        Objects.requireNonNull(
            entry("0000000019", "R8.11.20", "", "R11.11.19").read(TODAY, calendar(), none()));

    assertThat(read.from()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(read.to()).isEqualTo(LocalDate.of(2029, 11, 19));
  }

  @Test
  void allFaultsOfAnEntryAreToldAtOnce() {
    assertThat(codes(entry("", "R8.11.27", "R8.12.2", "R8.12.1")))
        .containsExactlyInAnyOrder(
            FindingCode.EMPTY, FindingCode.APPLIED_AFTER_TODAY, FindingCode.PERIOD_REVERSED);
    assertThat(codes(entry("0000000019", "R8.11.26", "R8.12.1", "R8.12.1"))).isEmpty();
    assertThat(codes(entry("0000000019", "R8.2.30", "R8.4上旬", "")))
        .as("no day of the calendar, and none at all")
        .containsExactly(FindingCode.IMPOSSIBLE_DATE, FindingCode.UNKNOWN_FORM);
    assertThat(codes(entry("0000000019", "R8.2.28", "令和8年4月上旬", "")))
        .containsExactly(FindingCode.IMPOSSIBLE_DATE);
    assertThat(codes(new NoticeEntry("0000000019", "R8.11.26", "", "", "あ".repeat(201))))
        .containsExactly(FindingCode.TOO_LONG);
  }

  @Test
  void eachConditionTellsOfItsIssues() {
    Set<Requester> told = NoticeCondition.usuallyTold();

    assertThat(NoticeCondition.REGISTERED.tells(true, Requester.SELF, told)).isTrue();
    assertThat(NoticeCondition.REGISTERED.tells(false, Requester.THIRD_PARTY, told)).isFalse();
    assertThat(NoticeCondition.REGISTERED_EXCEPT_SELF.tells(true, Requester.SELF, told)).isFalse();
    assertThat(NoticeCondition.REGISTERED_EXCEPT_SELF.tells(true, Requester.AGENT, told)).isTrue();
    assertThat(NoticeCondition.BY_REQUESTER.tells(false, Requester.THIRD_PARTY, told)).isTrue();
    assertThat(NoticeCondition.BY_REQUESTER.tells(true, Requester.SELF, told)).isFalse();
    for (NoticeCondition condition : NoticeCondition.values()) {
      assertThat(condition.tells(true, null, told)).as("%s", condition).isFalse();
    }
  }

  private static List<FindingCode> codes(NoticeEntry entry) {
    Findings findings = none();
    entry.read(TODAY, calendar(), findings);
    return findings.list().stream().map(Finding::code).toList();
  }

  private static NoticeEntry entry(String person, String appliedOn, String from, String to) {
    return new NoticeEntry(person, appliedOn, from, to, "");
  }

  private static NoticeRegistration period(LocalDate from, @Nullable LocalDate to) {
    return new NoticeRegistration(PERSON, TODAY.minusYears(1), from, to, null, "");
  }

  private static EraCalendar calendar() {
    return EraCalendar.standard();
  }

  private static Findings none() {
    return new Findings();
  }
}
