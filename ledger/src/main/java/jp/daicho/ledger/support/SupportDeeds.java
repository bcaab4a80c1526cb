package jp.daicho.ledger.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Starting, correcting, extending and ending a support measure, and its going on when the applicant
 * moves out (3.4). Each says what stands against it, and what the measure is afterwards.
 */
public final class SupportDeeds {
  /** Where the first day is entered. */
  public static final EntryItem FROM = new EntryItem("period.from", "支援措置の開始年月日");

  /** Where the last day is entered. */
  public static final EntryItem TO = new EntryItem("period.to", "支援措置の終了年月日");

  /** Where the day of the end is entered. */
  public static final EntryItem ENDED_ON = new EntryItem("end.on", "終了した年月日");

  /** Where the reason of the end is entered. */
  public static final EntryItem REASON = new EntryItem("end.reason", "終了の事由");

  private SupportDeeds() {}

  /**
   * What came of a deed.
   *
   * @param measure what the measure is afterwards; as before if errors stand against the deed
   * @param findings errors and alerts
   */
  public record Outcome(SupportMeasure measure, List<Finding> findings) {
    /** An outcome; the list is copied. */
    public Outcome {
      findings = List.copyOf(findings);
    }

    /** Whether errors stand against it. */
    public boolean isRefused() {
      return findings.stream().anyMatch(Finding::isError);
    }
  }

  /**
   * Starts the measure. The period is a year unless another last day is given.
   *
   * @param to the last day; null for that of a year
   */
  public static Outcome start(SupportMeasure measure, LocalDate from, @Nullable LocalDate to) {
    Findings findings = new Findings();
    if (measure.end() != null || measure.period().isPresent()) {
      findings.add(FindingCode.SUPPORT_DEED_NOT_POSSIBLE, FROM, SupportDeed.STARTED.label());
      return new Outcome(measure, findings.list());
    }
    period(measure, from, to, findings);
    return outcome(measure, findings, from, to, measure.periods());
  }

  /**
   * Corrects what was entered, and the period that counts if there is one.
   *
   * @param content the items
   * @param from the first day; null to leave the period as it is
   * @param to the last day; null for that of a year
   */
  public static Outcome correct(
      SupportMeasure measure,
      SupportEntry content,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    Findings findings = new Findings();
    if (measure.end() != null) {
      findings.add(FindingCode.SUPPORT_DEED_NOT_POSSIBLE, FROM, SupportDeed.CORRECTED.label());
      return new Outcome(measure, findings.list());
    }
    SupportMeasure corrected = new SupportMeasure(content, measure.periods(), null);
    if (from == null) {
      return new Outcome(corrected, findings.list());
    }
    if (measure.period().isEmpty()) {
      findings.add(FindingCode.SUPPORT_DEED_NOT_POSSIBLE, FROM, SupportDeed.CORRECTED.label());
      return new Outcome(measure, findings.list());
    }
    period(corrected, from, to, findings);
    List<SupportPeriod> earlier = measure.periods().subList(0, measure.periods().size() - 1);
    return outcome(corrected, findings, from, to, earlier);
  }

  private static Outcome outcome(
      SupportMeasure measure,
      Findings findings,
      LocalDate from,
      @Nullable LocalDate to,
      List<SupportPeriod> earlier) {
    if (findings.hasErrors()) {
      return new Outcome(measure, findings.list());
    }
    List<SupportPeriod> periods = new ArrayList<>(earlier);
    periods.add(new SupportPeriod(from, to == null ? SupportPeriod.lastDay(from) : to));
    return new Outcome(
        new SupportMeasure(measure.content(), periods, measure.end()), findings.list());
  }

  private static void period(
      SupportMeasure measure, LocalDate from, @Nullable LocalDate to, Findings findings) {
    if (to != null && to.isBefore(from)) {
      findings.add(FindingCode.SUPPORT_END_BEFORE_START, TO);
    }
    if (to != null && to.isAfter(SupportPeriod.lastDay(from))) {
      findings.add(FindingCode.SUPPORT_LONGER_THAN_A_YEAR, TO);
    }
    Optional<LocalDate> provisional = measure.provisionalFrom();
    String applied = measure.content().get(SupportGroup.APPLICATION, "appliedOn");
    if ((!applied.isEmpty() && from.isBefore(LocalDate.parse(applied)))
        || provisional.filter(from::isBefore).isPresent()) {
      findings.add(FindingCode.SUPPORT_STARTS_TOO_EARLY, FROM);
    }
  }

  /** Extends the period by the year that follows it; from a month before its end (3.4). */
  public static Outcome extend(SupportMeasure measure, LocalDate today) {
    Findings findings = new Findings();
    Optional<SupportPeriod> period = measure.period();
    if (measure.end() != null || period.isEmpty()) {
      findings.add(FindingCode.SUPPORT_DEED_NOT_POSSIBLE, TO, SupportDeed.EXTENDED.label());
    } else if (today.isBefore(period.get().lastMonth())) {
      findings.add(FindingCode.SUPPORT_EXTENDED_TOO_EARLY, TO);
    } else if (today.isAfter(period.get().to())) {
      findings.add(FindingCode.SUPPORT_EXTENDED_LATE, TO);
    }
    if (findings.hasErrors() || period.isEmpty()) {
      return new Outcome(measure, findings.list());
    }
    List<SupportPeriod> periods = new ArrayList<>(measure.periods());
    periods.add(period.get().next());
    return new Outcome(new SupportMeasure(measure.content(), periods, null), findings.list());
  }

  /** Ends the measure, on request, after its period, or as it is not needed (3.4). */
  public static Outcome end(
      SupportMeasure measure, LocalDate on, EndReason reason, LocalDate today) {
    Findings findings = new Findings();
    if (measure.end() != null) {
      findings.add(FindingCode.SUPPORT_DEED_NOT_POSSIBLE, ENDED_ON, SupportDeed.ENDED.label());
      return new Outcome(measure, findings.list());
    }
    if (on.isAfter(today)) {
      findings.add(FindingCode.SUPPORT_DAY_AFTER_TODAY, ENDED_ON);
    }
    String applied = measure.content().get(SupportGroup.APPLICATION, "appliedOn");
    if (!applied.isEmpty() && on.isBefore(LocalDate.parse(applied))) {
      findings.add(FindingCode.SUPPORT_END_BEFORE_START, ENDED_ON);
    }
    if (reason == EndReason.PERIOD_OVER && measure.state(on) != SupportState.OVER) {
      findings.add(FindingCode.SUPPORT_PERIOD_NOT_OVER, REASON);
    }
    return findings.hasErrors()
        ? new Outcome(measure, findings.list())
        : new Outcome(
            new SupportMeasure(
                measure.content(), measure.periods(), new SupportMeasure.End(on, reason)),
            findings.list());
  }

  /**
   * Goes on as the measure of the former address when the applicant has moved out, as a provisional
   * measure from the day she left (3.4), so that nothing lapses until the municipality she moves to
   * has decided. Only the municipality that received the application first does so. Periods that
   * would have begun later go; the earlier ones stay to be read, but do not count any more.
   *
   * @param applicant her record as it was deleted
   * @return empty if there is nothing to do
   */
  public static Optional<SupportMeasure> switched(
      SupportMeasure measure, ResidentRecord applicant, LocalDate today) {
    if (measure.standing() != Standing.CURRENT
        || measure.reception() != Reception.FIRST
        || !measure.state(today).holdsBack()
        || applicant.status() != ResidentStatus.MOVED_OUT) {
      return Optional.empty();
    }
    Deletion deletion = applicant.deletion();
    RegisterDate occurred = deletion == null ? null : deletion.occurredOn();
    LocalDate left = occurred == null || occurred.day().isAfter(today) ? today : occurred.day();
    List<SupportPeriod> periods =
        measure.periods().stream().filter(period -> period.from().isBefore(left)).toList();
    LocalDate from =
        periods.isEmpty() ? measure.provisionalFrom().filter(left::isAfter).orElse(left) : left;
    SupportEntry content = measure.content();
    for (SupportItem item : SupportItems.of(SupportGroup.APPLICANT)) {
      if (!item.isFor(Standing.FORMER, measure.reception())) {
        content = content.with(SupportGroup.APPLICANT, item.id(), "");
      }
    }
    content =
        content
            .with(SupportGroup.APPLICATION, "standing", Standing.FORMER.code())
            .with(SupportGroup.APPLICANT, "lastAddress", applicant.residence().address().oneLine())
            .with(SupportGroup.PROVISIONAL, "measure", "1")
            .with(SupportGroup.PROVISIONAL, "from", from.toString());
    if (deletion != null) {
      content =
          content
              .with(
                  SupportGroup.APPLICANT,
                  "plannedDestination",
                  deletion.plannedDestination().oneLine())
              .with(
                  SupportGroup.APPLICANT,
                  "noticedDestination",
                  deletion.confirmedDestination().oneLine());
    }
    return Optional.of(new SupportMeasure(content, periods, null));
  }
}
