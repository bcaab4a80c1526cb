package jp.daicho.server.operators;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the log tells of the system itself (10.2): events, faults between its parts, and faults of
 * which no operation at the {@link Door} tells. An entry names whoever was at work, or the system.
 */
@Component
public final class SystemLog {
  private static final String SERVER = "サーバー";

  private final Tenancy tenancy;
  private final AuditLog log;
  private final CurrentOperator current;
  private final CurrentScreen screen;
  private final Clock clock;

  /** Made once. */
  SystemLog(
      Tenancy tenancy, AuditLog log, CurrentOperator current, CurrentScreen screen, Clock clock) {
    this.tenancy = tenancy;
    this.log = log;
    this.current = current;
    this.screen = screen;
    this.clock = clock;
  }

  /** Something notable happened (イベントログ). */
  public void event(MunicipalityCode municipality, String name, Map<String, String> detail) {
    write(municipality, AuditAction.SYSTEM_EVENT, name, clock.instant(), Outcome.DONE, detail);
  }

  /** A part of the system could not be reached or did not answer rightly (通信ログ). */
  public void communicationFault(
      MunicipalityCode municipality, String name, Map<String, String> detail) {
    communicationFault(municipality, name, clock.instant(), detail);
  }

  /** The same for what happened before and could not be written then. */
  public void communicationFault(
      MunicipalityCode municipality, String name, Instant at, Map<String, String> detail) {
    write(municipality, AuditAction.COMMUNICATION_FAULT, name, at, Outcome.FAILED, detail);
  }

  /**
   * The system failed while somebody was at work (エラーログ). What the door has told of already is not
   * told again; where nobody has signed in, no municipality's log is concerned.
   */
  public void fault(Throwable failure) {
    if (screen.isFaultLogged() || current.find().isEmpty()) {
      return;
    }
    write(
        current.require().municipality(),
        AuditAction.SYSTEM_FAULT,
        "画面・APIの処理",
        clock.instant(),
        Outcome.FAILED,
        Map.of("例外", failure.getClass().getSimpleName()));
  }

  private void write(
      MunicipalityCode municipality,
      AuditAction action,
      String name,
      Instant at,
      Outcome outcome,
      Map<String, String> detail) {
    @Nullable Operator operator =
        current.find().filter(one -> one.municipality().equals(municipality)).orElse(null);
    AuditEntry entry =
        new AuditEntry(
            at.truncatedTo(ChronoUnit.MICROS),
            action,
            name,
            screen.name(),
            operator == null ? null : operator.operatorId(),
            operator == null ? SystemOperator.LOGIN : operator.login(),
            operator == null ? null : operator.place(),
            operator == null ? SERVER : operator.terminal(),
            new TreeSet<>(),
            false,
            outcome,
            new TreeMap<>(detail));
    tenancy.within(
        municipality,
        () -> {
          log.append(entry);
          return entry;
        });
  }
}
