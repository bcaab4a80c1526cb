package jp.daicho.server.operators;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.SignInResult.Accepted;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.operators.SignInResult.Rejected;
import jp.daicho.server.operators.internal.OperatorRepository;
import jp.daicho.server.operators.internal.OperatorRepository.Account;
import jp.daicho.server.operators.internal.OperatorRepository.Desk;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signing in and out (10.3), each attempt in the authentication log (10.2). After too many failures
 * in a row the operator is locked out until an administrator unlocks her.
 */
@Component
public final class SignIn {
  private final Municipalities municipalities;
  private final Tenancy tenancy;
  private final OperatorRepository operators;
  private final AuditLog log;
  private final PasswordEncoder passwords;
  private final SignInSettings settings;
  private final CurrentScreen screen;
  private final Clock clock;

  /** A hash of nothing anybody knows, so that an unknown name takes as long as a wrong password. */
  private final String decoy;

  /** Made once. */
  SignIn(
      Municipalities municipalities,
      Tenancy tenancy,
      OperatorRepository operators,
      AuditLog log,
      PasswordEncoder passwords,
      SignInSettings settings,
      CurrentScreen screen,
      Clock clock) {
    this.municipalities = municipalities;
    this.tenancy = tenancy;
    this.operators = operators;
    this.log = log;
    this.passwords = passwords;
    this.settings = settings;
    this.screen = screen;
    this.clock = clock;
    this.decoy = passwords.encode(GeneratedPassword.next());
  }

  /**
   * Tries to sign in.
   *
   * @param networkAddress where the attempt comes from; a terminal registered for it gives place
   *     and terminal
   */
  public SignInResult attempt(
      MunicipalityCode municipality, String login, String password, String networkAddress) {
    if (municipalities.find(municipality).isEmpty()) {
      passwords.matches(password, decoy);
      return new Rejected(Reason.UNKNOWN_OR_WRONG);
    }
    LocalDate today = LocalDate.now(clock);
    Optional<Account> found = tenancy.within(municipality, () -> operators.account(login));
    // Checked between two transactions: it is slow by design and must not hold a connection.
    boolean right =
        passwords.matches(password, found.map(Account::passwordHash).orElse(decoy))
            && found.isPresent();
    return tenancy.within(
        municipality,
        () -> {
          Desk desk = operators.deskAt(networkAddress, today);
          if (found.isEmpty()) {
            return reject(Reason.UNKNOWN_OR_WRONG, null, login, desk, Map.of());
          }
          Account account = found.get();
          if (!right) {
            int failures =
                operators.countFailure(
                    account.operatorId(), settings.failuresUntilLocked(), clock.instant());
            Reason reason =
                failures >= settings.failuresUntilLocked()
                    ? Reason.LOCKED
                    : Reason.UNKNOWN_OR_WRONG;
            return reject(reason, account, login, desk, Map.of("失敗回数", Integer.toString(failures)));
          }
          if (account.locked()) {
            return reject(Reason.LOCKED, account, login, desk, Map.of());
          }
          if (!account.validOn(today)) {
            return reject(Reason.OUT_OF_PERIOD, account, login, desk, Map.of());
          }
          operators.forgetFailures(account);
          Operator operator = account.at(municipality, desk);
          log.append(
              entry(
                  AuditAction.SIGN_IN,
                  operator.operatorId(),
                  login,
                  operator.place(),
                  operator.terminal(),
                  Outcome.DONE,
                  Map.of()));
          return new Accepted(operator);
        });
  }

  /** Notes that an operator has signed out. */
  public void signOut(Operator operator) {
    tenancy.within(
        operator.municipality(),
        () -> {
          log.append(
              entry(
                  AuditAction.SIGN_OUT,
                  operator.operatorId(),
                  operator.login(),
                  operator.place(),
                  operator.terminal(),
                  Outcome.DONE,
                  Map.of()));
          return operator;
        });
  }

  private SignInResult reject(
      Reason reason, @Nullable Account account, String login, Desk desk, Map<String, String> more) {
    Map<String, String> detail = new TreeMap<>(more);
    detail.put("理由", reason.name());
    log.append(
        entry(
            AuditAction.SIGN_IN,
            account == null ? null : account.operatorId(),
            login,
            desk.place(),
            desk.terminal(),
            Outcome.REFUSED,
            detail));
    return new Rejected(reason);
  }

  private AuditEntry entry(
      AuditAction action,
      @Nullable Long operatorId,
      String login,
      @Nullable String place,
      String terminal,
      Outcome outcome,
      Map<String, String> detail) {
    Instant now = clock.instant();
    return new AuditEntry(
        now,
        action,
        action.label(),
        screen.name(),
        operatorId,
        login,
        place,
        terminal,
        new TreeSet<>(),
        false,
        outcome,
        new TreeMap<>(detail));
  }
}
