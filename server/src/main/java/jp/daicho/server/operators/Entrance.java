package jp.daicho.server.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.PendingSignIn.Step;
import jp.daicho.server.operators.SignInPolicy.SecondSession;
import jp.daicho.server.operators.SignInResult.Accepted;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.operators.SignInResult.Rejected;
import jp.daicho.server.operators.SignInResult.Unfinished;
import jp.daicho.server.operators.internal.Account;
import jp.daicho.server.operators.internal.Accounts;
import jp.daicho.server.operators.internal.Desk;
import jp.daicho.server.operators.internal.Permissions;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Suspension;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * The last part of every way to sign in: who has shown what she has to show is let in, unless
 * something is still lacking or she may not work now. In the current transaction.
 */
@Component
final class Entrance {
  /** Holding any of these makes an administrator, of whom a second factor may be demanded. */
  private static final Set<Permission> OF_ADMINISTRATORS =
      Set.of(
          Permission.OPERATOR_ADMINISTRATION,
          Permission.DISPLAY_ADMINISTRATION,
          Permission.AUDIT_READING,
          Permission.CENTRE);

  private final Tenancy tenancy;
  private final Accounts accounts;
  private final Permissions permissions;
  private final Passwords passwords;
  private final SignInPolicies policies;
  private final OperatorSessions sessions;
  private final SecondFactors factors;
  private final Municipalities municipalities;
  private final SignInLog log;
  private final Clock clock;

  /** Made once. */
  Entrance(
      Tenancy tenancy,
      Accounts accounts,
      Permissions permissions,
      Passwords passwords,
      SignInPolicies policies,
      OperatorSessions sessions,
      SecondFactors factors,
      Municipalities municipalities,
      SignInLog log,
      Clock clock) {
    this.tenancy = tenancy;
    this.accounts = accounts;
    this.permissions = permissions;
    this.passwords = passwords;
    this.policies = policies;
    this.sessions = sessions;
    this.factors = factors;
    this.municipalities = municipalities;
    this.log = log;
    this.clock = clock;
  }

  /** How somebody comes in. */
  enum Way {
    /** At the screens, step by step, with a session. */
    SCREENS,
    /** With a password in each call: there is nobody to ask for more. */
    CALL
  }

  /**
   * What somebody has shown so far.
   *
   * @param how in words, for the log
   * @param password whether she came by her password, so that its age counts
   * @param secondFactor whether nothing more is demanded of her
   */
  record Shown(String how, boolean password, boolean secondFactor) {}

  /** Lets in, asks for the next step, or refuses. */
  SignInResult proceed(Account account, String networkAddress, Desk desk, Way way, Shown shown) {
    LocalDate today = LocalDate.now(clock);
    Suspension suspension =
        municipalities
            .find(tenancy.municipality())
            .map(ServedMunicipality::suspension)
            .orElse(null);
    if (suspension != null) {
      rejected(Reason.SUSPENDED, account, desk, shown);
      return new Rejected(
          Reason.SUSPENDED, MunicipalitySuspendedException.told(suspension.reason()));
    }
    if (account.locked()) {
      return rejected(Reason.LOCKED, account, desk, shown);
    }
    if (!account.validOn(today)) {
      return rejected(Reason.OUT_OF_PERIOD, account, desk, shown);
    }
    if (!account.mayWorkAt(desk)) {
      return rejected(Reason.OTHER_PLACE, account, desk, shown);
    }
    SignInPolicy policy = policies.current();
    Operator operator = account.at(tenancy.municipality(), desk);
    if (!shown.secondFactor()) {
      boolean registered = factors.any(account.operatorId());
      if (registered || policy.demandsSecondFactor(isAdministrator(operator, today), today)) {
        return way == Way.CALL
            ? rejected(Reason.SECOND_FACTOR_NEEDED, account, desk, shown)
            : unfinished(
                account, networkAddress, registered ? Step.SECOND_FACTOR : Step.ENROLMENT, shown);
      }
    }
    if (shown.password() && passwords.mustBeChanged(policy, account, clock.instant())) {
      return way == Way.CALL
          ? rejected(Reason.PASSWORD_CHANGE_NEEDED, account, desk, shown)
          : unfinished(account, networkAddress, Step.NEW_PASSWORD, shown);
    }
    return letIn(account, operator, desk, way, shown, policy);
  }

  private SignInResult letIn(
      Account account, Operator operator, Desk desk, Way way, Shown shown, SignInPolicy policy) {
    UUID session = null;
    if (way == Way.SCREENS) {
      if (policy.secondSession() != SecondSession.ALLOWED) {
        sessions.lock(account.operatorId());
      }
      if (policy.secondSession() == SecondSession.REFUSED
          && !sessions.of(account.operatorId()).isEmpty()) {
        return rejected(Reason.AT_WORK_ELSEWHERE, account, desk, shown);
      }
      session = sessions.begin(operator);
      if (policy.secondSession() == SecondSession.ENDS_FIRST) {
        sessions.endOthers(account.operatorId(), session, "SECOND_SESSION");
      }
      accounts.carryOver(account.operatorId(), LocalDate.now(clock));
    }
    accounts.forgetFailures(account);
    log.done(AuditAction.SIGN_IN, AuditAction.SIGN_IN.label(), operator, Map.of("方法", shown.how()));
    return new Accepted(operator, session, policy.idleMinutes());
  }

  private SignInResult unfinished(Account account, String networkAddress, Step step, Shown shown) {
    return new Unfinished(
        new PendingSignIn(
            tenancy.municipality().value(),
            account.operatorId(),
            account.login(),
            networkAddress,
            step,
            shown.how(),
            shown.password(),
            clock.instant()));
  }

  private SignInResult rejected(Reason reason, Account account, Desk desk, Shown shown) {
    return log.rejected(
        reason, account.operatorId(), account.login(), desk, Map.of("方法", shown.how()));
  }

  /** Whether she looks after what others may do. */
  boolean isAdministrator(Operator operator, LocalDate day) {
    return permissions.of(operator, day).stream().anyMatch(OF_ADMINISTRATORS::contains);
  }
}
