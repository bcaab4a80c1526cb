package jp.daicho.server.operators;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.operators.SignInResult.Rejected;
import jp.daicho.server.operators.internal.Account;
import jp.daicho.server.operators.internal.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the log tells of signing in and out, and of what operators do with their own accounts
 * (10.2), each in the transaction of the act. None of it passes the {@link Door}, which nobody
 * reaches before, and which asks for permissions that one's own password does not take.
 */
@Component
final class SignInLog {
  private final AuditLog log;
  private final CurrentScreen screen;
  private final Clock clock;

  /** Made once. */
  SignInLog(AuditLog log, CurrentScreen screen, Clock clock) {
    this.log = log;
    this.screen = screen;
    this.clock = clock;
  }

  /** Somebody who has signed in did something. */
  void done(AuditAction action, String operation, Operator operator, Map<String, String> detail) {
    append(
        action,
        operation,
        operator.operatorId(),
        operator.login(),
        operator.place(),
        operator.terminal(),
        Outcome.DONE,
        detail);
  }

  /** Somebody was not let in. */
  Rejected rejected(
      Reason reason, @Nullable Long operatorId, String login, Desk desk, Map<String, String> more) {
    Map<String, String> detail = new TreeMap<>(more);
    detail.put("理由", reason.name());
    append(
        AuditAction.SIGN_IN,
        AuditAction.SIGN_IN.label(),
        operatorId,
        login,
        desk.place(),
        desk.terminal(),
        Outcome.REFUSED,
        detail);
    return new Rejected(reason);
  }

  /** Somebody is locked out, which is an event of the system besides (イベントログ). */
  void lockedOut(Account account, Desk desk, int failures) {
    append(
        AuditAction.SYSTEM_EVENT,
        "利用者IDのロック",
        account.operatorId(),
        account.login(),
        desk.place(),
        desk.terminal(),
        Outcome.DONE,
        Map.of("失敗回数", Integer.toString(failures)));
  }

  private void append(
      AuditAction action,
      String operation,
      @Nullable Long operatorId,
      String login,
      @Nullable String place,
      String terminal,
      Outcome outcome,
      Map<String, String> detail) {
    log.append(
        new AuditEntry(
            clock.instant(),
            action,
            operation,
            screen.name(),
            operatorId,
            login,
            place,
            terminal,
            new TreeSet<>(),
            false,
            outcome,
            new TreeMap<>(detail)));
  }
}
