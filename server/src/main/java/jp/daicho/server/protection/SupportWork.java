package jp.daicho.server.protection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.support.EndReason;
import jp.daicho.ledger.support.HiddenDomicile;
import jp.daicho.ledger.support.SupportDeed;
import jp.daicho.ledger.support.SupportDeeds;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportReader;
import jp.daicho.ledger.support.SupportRules;
import jp.daicho.ledger.support.SupportSituation;
import jp.daicho.ledger.support.SupportState;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.AlertConfirmation;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.internal.MeasureTable;
import jp.daicho.server.protection.internal.MeasureTable.Role;
import jp.daicho.server.reference.MoveSettings;
import jp.daicho.server.reference.RestrictionMinutes;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.restrictions.RestrictionOutbox;
import jp.daicho.server.restrictions.TemporaryRelease;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done with support measures (3.4): receiving, starting, correcting, extending and ending
 * need 支援対象者管理, releasing an error 支援措置のエラー解除. Each is logged with everybody whom the measure
 * names.
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} when a
 * permission is lacking, {@link MeasureUnknownException} when there is no measure of the number,
 * and {@link EntryRefusedException} with all findings when something stands against it.
 */
@Component
public final class SupportWork {
  private static final int LONGEST_REASON = 200;
  private static final EntryItem VERSION = new EntryItem("version", "支援措置");
  private static final EntryItem RELEASE_REASON = new EntryItem("reason", "審査の内容（請求者と使用目的）");
  private static final EntryItem RELEASE_TIME = new EntryItem("minutes", "解除する時間（分）");

  private static final Operation RECEIVE = change("支援措置の申出の受付");
  private static final Operation CORRECT = change("支援措置の修正");
  private static final Operation START = change("支援措置の開始");
  private static final Operation EXTEND = change("支援措置の延長");
  private static final Operation END = change("支援措置の終了");
  private static final Operation RELEASE =
      Operation.of("支援措置のエラーの解除", AuditAction.SUPPORT_MEASURE, Permission.SUPPORT_MEASURE_RELEASE);

  private final Door door;
  private final Registry registry;
  private final MoveSettings settings;
  private final RestrictionOutbox outbox;

  /** Made once. */
  SupportWork(Door door, Registry registry, MoveSettings settings, RestrictionOutbox outbox) {
    this.outbox = outbox;
    this.door = door;
    this.registry = registry;
    this.settings = settings;
  }

  private static Operation change(String name) {
    return Operation.of(name, AuditAction.SUPPORT_MEASURE, Permission.SUPPORT_MEASURE_MANAGEMENT);
  }

  /** Keeps an application as a new measure. */
  public KeptMeasure receive(SupportEntry typed, boolean alertsConfirmed) {
    return door.enter(
        RECEIVE,
        passage -> {
          SupportEntry content = read(passage, typed, 0, alertsConfirmed);
          long number = MeasureTable.open(passage);
          SupportMeasure received = SupportMeasure.received(content);
          tell(passage, null, received);
          return add(passage, number, 1, SupportDeed.RECEIVED, received);
        });
  }

  /**
   * Corrects a measure that was not ended.
   *
   * @param seen the version the clerk had before her
   * @param from the first day of the period as typed; empty to leave the period as it is
   * @param to its last day as typed; empty for that of a year
   */
  public KeptMeasure correct(
      long number, int seen, SupportEntry typed, String from, String to, boolean alertsConfirmed) {
    return door.enter(
        CORRECT,
        passage -> {
          KeptMeasure kept = locked(passage, number, seen);
          SupportEntry whole =
              SeenMeasures.maySeeDomicile(passage)
                  ? typed
                  : HiddenDomicile.restore(typed, kept.measure().content());
          SupportEntry content = read(passage, whole, number, alertsConfirmed);
          Findings findings = new Findings();
          LocalDate first = day(from, SupportDeeds.FROM, findings);
          LocalDate last = day(to, SupportDeeds.TO, findings);
          return done(
              passage,
              kept,
              SupportDeed.CORRECTED,
              findings,
              SupportDeeds.correct(kept.measure(), content, first, last),
              alertsConfirmed);
        });
  }

  /**
   * Starts a measure.
   *
   * @param seen the version the clerk had before her
   * @param from the first day as typed
   * @param to the last day as typed; empty for that of a year
   */
  public KeptMeasure start(long number, int seen, String from, String to, boolean alertsConfirmed) {
    return door.enter(
        START,
        passage -> {
          KeptMeasure kept = locked(passage, number, seen);
          Findings findings = new Findings();
          if (from.isBlank()) {
            findings.add(FindingCode.EMPTY, SupportDeeds.FROM);
          }
          LocalDate first = day(from, SupportDeeds.FROM, findings);
          LocalDate last = day(to, SupportDeeds.TO, findings);
          SupportDeeds.Outcome outcome =
              first == null
                  ? new SupportDeeds.Outcome(kept.measure(), List.of())
                  : SupportDeeds.start(kept.measure(), first, last);
          return done(passage, kept, SupportDeed.STARTED, findings, outcome, alertsConfirmed);
        });
  }

  /**
   * Extends the period of a measure by the year that follows it.
   *
   * @param seen the version the clerk had before her
   */
  public KeptMeasure extend(long number, int seen, boolean alertsConfirmed) {
    return door.enter(
        EXTEND,
        passage -> {
          KeptMeasure kept = locked(passage, number, seen);
          return done(
              passage,
              kept,
              SupportDeed.EXTENDED,
              new Findings(),
              SupportDeeds.extend(kept.measure(), passage.today()),
              alertsConfirmed);
        });
  }

  /**
   * Ends a measure.
   *
   * @param seen the version the clerk had before her
   * @param on the day as typed
   * @param reason the code of an {@link EndReason}
   */
  public KeptMeasure end(long number, int seen, String on, String reason, boolean confirmed) {
    return door.enter(
        END,
        passage -> {
          KeptMeasure kept = locked(passage, number, seen);
          Findings findings = new Findings();
          if (on.isBlank()) {
            findings.add(FindingCode.EMPTY, SupportDeeds.ENDED_ON);
          }
          LocalDate day = day(on, SupportDeeds.ENDED_ON, findings);
          EndReason why = findings.require(reason, SupportDeeds.REASON, EndReason::parse);
          SupportDeeds.Outcome outcome =
              day == null || why == null
                  ? new SupportDeeds.Outcome(kept.measure(), List.of())
                  : SupportDeeds.end(kept.measure(), day, why, passage.today());
          return done(passage, kept, SupportDeed.ENDED, findings, outcome, confirmed);
        });
  }

  /**
   * Releases, after examination, the error that a measure raises against papers. It comes back by
   * itself when the time is over (3.1, 3.4).
   *
   * @param reason what was examined: who asks and what for, at most 200 characters
   * @param minutes for how long, as typed
   */
  public TemporaryRelease release(long number, String reason, String minutes) {
    return door.enter(
        RELEASE,
        passage -> {
          KeptMeasure kept = SeenMeasures.latest(passage, number);
          SeenMeasures.concerning(passage, kept.measure());
          Findings findings = new Findings();
          if (!kept.measure().state(passage.today()).holdsBack()) {
            findings.add(FindingCode.SUPPORT_NOTHING_TO_RELEASE, RELEASE_REASON);
          }
          findings.require(
              reason.strip(),
              RELEASE_REASON,
              text -> RegisterText.required(text, LONGEST_REASON, "reason"));
          int time = minutes(passage, minutes, findings);
          if (findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          passage.note("支援措置番号", Long.toString(number)).note("分", Integer.toString(time));
          return MeasureTable.RELEASES.add(
              passage, number, reason.strip(), Duration.ofMinutes(time));
        });
  }

  private static int minutes(Passage passage, String typed, Findings findings) {
    int most = RestrictionMinutes.of(passage).most();
    String digits = typed.strip();
    int minutes = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    if (minutes < 1 || minutes > most) {
      findings.add(FindingCode.SUPPORT_RELEASE_TIME, RELEASE_TIME, "1", Integer.toString(most));
    }
    return minutes;
  }

  /** Reads and judges an application; the measure of the number is not another one. */
  private SupportEntry read(
      Passage passage, SupportEntry typed, long number, boolean alertsConfirmed) {
    SupportReader.Reading reading = SupportReader.read(typed, StandardReferenceData.eras());
    SupportMeasure measure = SupportMeasure.received(reading.content());
    Set<AddressNumber> named = new HashSet<>(measure.protectedPersons());
    named.addAll(measure.numbers(SupportGroup.ASSAILANT));
    Map<AddressNumber, ResidentRecord> people = new HashMap<>();
    for (ResidentRecord record : registry.latest(passage, List.copyOf(named))) {
      people.put(record.key().addressNumber(), record);
    }
    Set<AddressNumber> elsewhere = new HashSet<>();
    MeasureTable.about(passage, measure.protectedPersons(), Set.of(Role.APPLICANT))
        .forEach(
            (person, measures) -> {
              if (measures.stream()
                  .anyMatch(kept -> kept.number() != number && kept.measure().end() == null)) {
                elsewhere.add(person);
              }
            });
    AlertConfirmation.require(
        SupportRules.assess(
            reading,
            new SupportSituation(
                passage.today(), people, elsewhere, settings.onlyWard(passage).orElse(null)),
            StandardReferenceData.eras()),
        alertsConfirmed);
    return reading.content();
  }

  private static @Nullable LocalDate day(String typed, EntryItem where, Findings findings) {
    Function<String, RegisterDate> reader =
        text -> RegisterDate.parse(text, StandardReferenceData.eras());
    RegisterDate date = findings.read(typed, where, reader);
    if (date != null && date.isUncertain()) {
      findings.add(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, where);
      return null;
    }
    return date == null ? null : date.day();
  }

  /** Other systems learn of whoever is, or was, under a measure before or after a deed (3.1). */
  private void tell(Passage passage, @Nullable SupportMeasure before, SupportMeasure after) {
    Set<AddressNumber> people = new HashSet<>();
    for (SupportMeasure measure : before == null ? List.of(after) : List.of(before, after)) {
      if (measure.end() == null && measure.state(passage.today()) != SupportState.RECEIVED) {
        people.addAll(measure.protectedPersons());
      }
    }
    outbox.add(passage, people);
  }

  private KeptMeasure done(
      Passage passage,
      KeptMeasure kept,
      SupportDeed deed,
      Findings findings,
      SupportDeeds.Outcome outcome,
      boolean alertsConfirmed) {
    findings.addAll(outcome.findings());
    AlertConfirmation.require(findings.list(), alertsConfirmed);
    tell(passage, kept.measure(), outcome.measure());
    return add(passage, kept.number(), kept.version() + 1, deed, outcome.measure());
  }

  private static KeptMeasure add(
      Passage passage, long number, int version, SupportDeed deed, SupportMeasure measure) {
    passage.note("支援措置番号", Long.toString(number));
    return SeenMeasures.seen(passage, MeasureTable.add(passage, number, version, deed, measure));
  }

  private static KeptMeasure locked(Passage passage, long number, int seen) {
    if (!MeasureTable.lock(passage, number)) {
      throw new MeasureUnknownException(number);
    }
    KeptMeasure kept = SeenMeasures.latest(passage, number);
    SeenMeasures.concerning(passage, kept.measure());
    if (kept.version() != seen) {
      throw EntryRefusedException.of(FindingCode.ENTRY_CHANGED, VERSION);
    }
    return kept;
  }
}
