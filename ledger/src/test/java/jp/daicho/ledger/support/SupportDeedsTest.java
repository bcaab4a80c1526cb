package jp.daicho.ledger.support;

import static jp.daicho.ledger.support.SupportEntries.measure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;

/** Period, extension, end and provisional measure (3.4). */
class SupportDeedsTest {
  private static final LocalDate START = LocalDate.of(2026, 11, 16);
  private static final LocalDate LAST = LocalDate.of(2027, 11, 15);

  @Test
  void theSupportOfAYearEndsTheDayBeforeTheSameDate() {
    assertThat(SupportPeriod.lastDay(LocalDate.of(2020, 4, 1))).isEqualTo("2021-03-31");
    assertThat(SupportPeriod.lastDay(LocalDate.of(2023, 3, 1))).isEqualTo("2024-02-29");
    assertThat(SupportPeriod.lastDay(LocalDate.of(2024, 2, 29))).isEqualTo("2025-02-28");
    assertThat(SupportPeriod.startingOn(LocalDate.of(2024, 2, 29)).next().from())
        .isEqualTo("2025-03-01");
  }

  @Test
  void theLastDayFollowsFromTheFirstAndCanBeCorrected() {
    SupportMeasure started = SupportDeeds.start(measure(), START, null).measure();
    assertThat(started.period()).contains(new SupportPeriod(START, LAST));

    SupportMeasure corrected =
        SupportDeeds.correct(started, started.content(), START, LAST.minusMonths(6)).measure();
    assertThat(corrected.period().orElseThrow().to()).isEqualTo(LAST.minusMonths(6));
    assertThat(codes(SupportDeeds.start(measure(), START, START.minusDays(1))))
        .containsExactly(FindingCode.SUPPORT_END_BEFORE_START);
    assertThat(codes(SupportDeeds.start(measure(), START, START))).isEmpty();
    assertThat(codes(SupportDeeds.start(measure(), START, LAST.plusDays(1))))
        .containsExactly(FindingCode.SUPPORT_LONGER_THAN_A_YEAR);
    assertThat(codes(SupportDeeds.start(measure(), START, LAST))).isEmpty();
  }

  @Test
  void aMeasureStartsOnceAndNotBeforeItWasAskedFor() {
    SupportMeasure started = SupportDeeds.start(measure(), START, null).measure();
    assertThat(codes(SupportDeeds.start(started, START, null)))
        .containsExactly(FindingCode.SUPPORT_DEED_NOT_POSSIBLE);
    assertThat(codes(SupportDeeds.correct(measure(), measure().content(), START, null)))
        .containsExactly(FindingCode.SUPPORT_DEED_NOT_POSSIBLE);
    assertThat(codes(SupportDeeds.start(measure(), LocalDate.of(2026, 11, 9), null)))
        .containsExactly(FindingCode.SUPPORT_STARTS_TOO_EARLY);
    assertThat(codes(SupportDeeds.start(measure(), LocalDate.of(2026, 11, 10), null))).isEmpty();
  }

  @Test
  void itIsExtendedFromAMonthBeforeItsEndByTheYearThatFollows() {
    SupportMeasure started = SupportDeeds.start(measure(), START, null).measure();
    LocalDate first = LocalDate.of(2027, 10, 15);

    assertThat(codes(SupportDeeds.extend(started, first.minusDays(1))))
        .containsExactly(FindingCode.SUPPORT_EXTENDED_TOO_EARLY);
    SupportDeeds.Outcome extended = SupportDeeds.extend(started, first);
    assertThat(extended.findings()).isEmpty();
    assertThat(extended.measure().period())
        .contains(new SupportPeriod(LocalDate.of(2027, 11, 16), LocalDate.of(2028, 11, 15)));
    assertThat(extended.measure().state(first)).isEqualTo(SupportState.UNDER);
    assertThat(codes(SupportDeeds.extend(started, LAST))).isEmpty();
    assertThat(codes(SupportDeeds.extend(started, LAST.plusDays(1))))
        .containsExactly(FindingCode.SUPPORT_EXTENDED_LATE);
    assertThat(codes(SupportDeeds.extend(measure(), first)))
        .containsExactly(FindingCode.SUPPORT_DEED_NOT_POSSIBLE);
  }

  @Test
  void theLastMonthAndTheEndAreToldAndProtectionDoesNotEndByItself() {
    SupportMeasure started = SupportDeeds.start(measure(), START, null).measure();

    assertThat(started.state(START.minusDays(1))).isEqualTo(SupportState.NOT_BEGUN);
    assertThat(started.state(START)).isEqualTo(SupportState.UNDER);
    assertThat(started.endsSoon(LocalDate.of(2027, 10, 14))).isFalse();
    assertThat(started.endsSoon(LocalDate.of(2027, 10, 15))).isTrue();
    assertThat(started.state(LAST)).isEqualTo(SupportState.UNDER);
    assertThat(started.state(LAST.plusDays(1))).isEqualTo(SupportState.OVER);
    assertThat(SupportState.OVER.holdsBack()).isTrue();
    assertThat(started.endsSoon(LAST.plusDays(1))).isFalse();
  }

  @Test
  void itIsEndedOnRequestAfterItsPeriodOrAsItIsNotNeeded() {
    SupportMeasure started = SupportDeeds.start(measure(), START, null).measure();
    LocalDate day = START.plusMonths(3);

    SupportDeeds.Outcome asked = SupportDeeds.end(started, day, EndReason.REQUESTED, day);
    assertThat(asked.findings()).isEmpty();
    assertThat(asked.measure().state(day)).isEqualTo(SupportState.ENDED);
    assertThat(asked.measure().state(day).holdsBack()).isFalse();
    assertThat(codes(SupportDeeds.end(measure(), day, EndReason.NOT_NEEDED, day))).isEmpty();
    assertThat(codes(SupportDeeds.end(started, LAST, EndReason.PERIOD_OVER, LAST)))
        .containsExactly(FindingCode.SUPPORT_PERIOD_NOT_OVER);
    LocalDate after = LAST.plusDays(1);
    assertThat(codes(SupportDeeds.end(started, after, EndReason.PERIOD_OVER, after))).isEmpty();
    assertThat(codes(SupportDeeds.end(started, day.plusDays(1), EndReason.REQUESTED, day)))
        .containsExactly(FindingCode.SUPPORT_DAY_AFTER_TODAY);
    assertThat(
            codes(SupportDeeds.end(started, LocalDate.of(2026, 11, 9), EndReason.REQUESTED, day)))
        .containsExactly(FindingCode.SUPPORT_END_BEFORE_START);
    assertThat(codes(SupportDeeds.end(asked.measure(), day, EndReason.REQUESTED, day)))
        .containsExactly(FindingCode.SUPPORT_DEED_NOT_POSSIBLE);
    assertThat(codes(SupportDeeds.extend(asked.measure(), LAST)))
        .containsExactly(FindingCode.SUPPORT_DEED_NOT_POSSIBLE);
    assertThat(codes(SupportDeeds.correct(asked.measure(), measure().content(), null, null)))
        .containsExactly(FindingCode.SUPPORT_DEED_NOT_POSSIBLE);
  }

  @Test
  void aProvisionalMeasureProtectsUntilTheMeasureStarts() {
    SupportMeasure provisional =
        SupportMeasure.received(
            measure()
                .content()
                .with(SupportGroup.PROVISIONAL, "measure", "1")
                .with(SupportGroup.PROVISIONAL, "from", "2026-11-10"));

    assertThat(measure().state(START)).isEqualTo(SupportState.RECEIVED);
    assertThat(SupportState.RECEIVED.holdsBack()).isFalse();
    assertThat(provisional.state(LocalDate.of(2026, 11, 9))).isEqualTo(SupportState.RECEIVED);
    assertThat(provisional.state(LocalDate.of(2026, 11, 10))).isEqualTo(SupportState.PROVISIONAL);
    assertThat(SupportState.PROVISIONAL.holdsBack()).isTrue();
    SupportMeasure started = SupportDeeds.start(provisional, START, null).measure();
    assertThat(started.state(START.minusDays(1))).isEqualTo(SupportState.PROVISIONAL);
    assertThat(started.state(START)).isEqualTo(SupportState.UNDER);
    assertThat(codes(SupportDeeds.start(provisional, LocalDate.of(2026, 11, 9), null)))
        .containsExactly(FindingCode.SUPPORT_STARTS_TOO_EARLY);
  }

  /** There is not one day without protection around the day on which the applicant moves out. */
  @Test
  void whoMovesOutStaysProtectedAsOfTheFormerAddress() {
    ResidentRecord left =
        SupportEntries.record(SupportEntries.MOTHER, 501, ResidentStatus.MOVED_OUT);
    // 令和8年3月頃 is said of the day she left; the measure began later, the record is late
    SupportMeasure started = SupportDeeds.start(measure(), START, null).measure();
    for (LocalDate today : List.of(START, START.plusDays(1), LAST)) {
      SupportMeasure after = SupportDeeds.switched(started, left, today).orElseThrow();
      assertThat(after.standing()).isEqualTo(Standing.FORMER);
      assertThat(after.state(today)).isEqualTo(SupportState.PROVISIONAL);
      assertThat(after.state(LAST.plusYears(3))).isEqualTo(SupportState.PROVISIONAL);
      assertThat(after.protectedPersons()).isEqualTo(started.protectedPersons());
      assertThat(after.content().get(SupportGroup.APPLICANT, "lastAddress")).contains("千代田");
      assertThat(after.content().get(SupportGroup.APPLICANT, "address")).isEmpty();
      assertThat(after.content().get(SupportGroup.APPLICANT, "plannedDestination")).isNotEmpty();
      assertThat(
              SupportRules.assess(
                  new SupportReader.Reading(
                      after.content(), new jp.daicho.ledger.finding.Findings()),
                  SupportEntries.situation(today, java.util.Set.of(), null),
                  jp.daicho.ledger.calendar.EraCalendar.standard()))
          .isEmpty();
      assertThat(codes(SupportDeeds.start(after, today, null))).isEmpty();
    }
  }

  @Test
  void whatIsNotOursToCarryOnIsLeftAsItIs() {
    ResidentRecord left =
        SupportEntries.record(SupportEntries.MOTHER, 501, ResidentStatus.MOVED_OUT);
    ResidentRecord died =
        SupportEntries.record(SupportEntries.MOTHER, 501, ResidentStatus.DECEASED);
    SupportMeasure started = SupportDeeds.start(measure(), START, null).measure();
    SupportMeasure forwarded =
        new SupportMeasure(
            started.content().with(SupportGroup.APPLICATION, "reception", "forwarded"),
            started.periods(),
            null);
    SupportMeasure once = SupportDeeds.switched(started, left, START).orElseThrow();

    assertThat(SupportDeeds.switched(started, died, START)).isEmpty();
    assertThat(SupportDeeds.switched(forwarded, left, START)).isEmpty();
    assertThat(SupportDeeds.switched(measure(), left, START)).isEmpty();
    assertThat(SupportDeeds.switched(once, left, START)).isEqualTo(Optional.empty());
  }

  private static List<FindingCode> codes(SupportDeeds.Outcome outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }
}
