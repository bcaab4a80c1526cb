package jp.daicho.server.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Entrance.Shown;
import jp.daicho.server.operators.Entrance.Way;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.operators.SignInResult.Rejected;
import jp.daicho.server.operators.internal.Account;
import jp.daicho.server.operators.internal.Accounts;
import jp.daicho.server.operators.internal.Desk;
import jp.daicho.server.operators.internal.OperatorRepository;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Signing in by name and password, and out (10.3), each attempt in the authentication log (10.2).
 * After too many failures in a row, of passwords and of codes together, the operator is locked out
 * until an administrator unlocks her. What follows the password is in {@link SignInSteps}.
 */
@Component
public final class SignIn {
  private static final String BY_PASSWORD = "パスワード";
  private static final String BY_PROVIDER = "シングルサインオン";

  private final Municipalities municipalities;
  private final Tenancy tenancy;
  private final OperatorRepository operators;
  private final Accounts accounts;
  private final SignInPolicies policies;
  private final Passwords passwords;
  private final Entrance entrance;
  private final OperatorSessions sessions;
  private final SignInLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** A hash of nothing anybody knows, so that an unknown name takes as long as a wrong password. */
  private final String decoy;

  /** Made once. */
  SignIn(
      Municipalities municipalities,
      Tenancy tenancy,
      OperatorRepository operators,
      Accounts accounts,
      SignInPolicies policies,
      Passwords passwords,
      Entrance entrance,
      OperatorSessions sessions,
      SignInLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.municipalities = municipalities;
    this.tenancy = tenancy;
    this.operators = operators;
    this.accounts = accounts;
    this.policies = policies;
    this.passwords = passwords;
    this.entrance = entrance;
    this.sessions = sessions;
    this.log = log;
    this.clock = clock;
    this.decoy = passwords.hash(GeneratedPassword.next());
  }

  /**
   * Tries to sign in at the screens.
   *
   * @param networkAddress where the attempt comes from; a terminal registered for it gives place
   *     and terminal
   */
  public SignInResult attempt(
      MunicipalityCode municipality, String login, String password, String networkAddress) {
    return attempt(municipality, login, password, networkAddress, Way.SCREENS);
  }

  /** Takes the password that comes with a call of the API; there is no session. */
  public SignInResult call(
      MunicipalityCode municipality, String login, String password, String networkAddress) {
    return attempt(municipality, login, password, networkAddress, Way.CALL);
  }

  private SignInResult attempt(
      MunicipalityCode municipality,
      String login,
      String password,
      String networkAddress,
      Way way) {
    if (municipalities.find(municipality).isEmpty()) {
      passwords.matches(password, decoy);
      return new Rejected(Reason.UNKNOWN_OR_WRONG);
    }
    LocalDate today = LocalDate.now(clock);
    Optional<Account> found = tenancy.within(municipality, () -> accounts.account(login, today));
    // Checked between two transactions: it is slow by design and must not hold a connection.
    boolean right =
        passwords.matches(password, found.map(Account::passwordHash).orElse(decoy))
            && found.isPresent();
    return tenancy.within(
        municipality,
        () -> {
          Desk desk = operators.deskAt(networkAddress, today);
          if (found.isEmpty()) {
            return log.rejected(Reason.UNKNOWN_OR_WRONG, null, login, desk, Map.of());
          }
          Account account = found.get();
          return right
              ? entrance.proceed(
                  account, networkAddress, desk, way, new Shown(BY_PASSWORD, true, false))
              : failed(account, desk);
        });
  }

  /**
   * Lets in whoever the municipality's own provider has asked who she is. It says no more than her
   * name: only an operator who is registered here, may work now and is not locked out comes in.
   *
   * @param login what the provider says; empty if it says nothing that can be trusted
   * @param secondFactorTrusted whether the provider has asked for a second factor itself
   */
  public SignInResult bySingleSignOn(
      MunicipalityCode municipality,
      String login,
      boolean secondFactorTrusted,
      String networkAddress) {
    if (municipality.isCentre()) {
      return new Rejected(Reason.NO_SINGLE_SIGN_ON); // there the password comes first, always
    }
    LocalDate today = LocalDate.now(clock);
    return tenancy.within(
        municipality,
        () -> {
          Desk desk = operators.deskAt(networkAddress, today);
          Optional<Account> account =
              login.isEmpty() || login.equals(SystemOperator.LOGIN)
                  ? Optional.empty()
                  : accounts.account(login, today);
          return account
              .map(
                  known ->
                      entrance.proceed(
                          known,
                          networkAddress,
                          desk,
                          Way.SCREENS,
                          new Shown(BY_PROVIDER, false, secondFactorTrusted)))
              .orElseGet(
                  () ->
                      log.rejected(
                          Reason.UNKNOWN_HERE,
                          null,
                          logged(login),
                          desk,
                          Map.of("方法", BY_PROVIDER)));
        });
  }

  /** What a token says may be anything. */
  private static String logged(String login) {
    return login.matches("[A-Za-z0-9._@-]{1,64}") ? login : "";
  }

  private SignInResult failed(Account account, Desk desk) {
    int limit = policies.current().failures();
    int failures = accounts.countFailure(account.operatorId(), limit, clock.instant());
    if (failures == limit) {
      log.lockedOut(account, desk, failures);
    }
    return log.rejected(
        failures >= limit ? Reason.LOCKED : Reason.UNKNOWN_OR_WRONG,
        account.operatorId(),
        account.login(),
        desk,
        Map.of("失敗回数", Integer.toString(failures)));
  }

  /**
   * Notes that an operator has signed out.
   *
   * @param session her session at the screens, if she had one
   */
  public void signOut(Operator operator, @Nullable UUID session) {
    tenancy.within(
        operator.municipality(),
        () -> {
          if (session != null) {
            sessions.end(session, "SIGN_OUT");
          }
          log.done(AuditAction.SIGN_OUT, AuditAction.SIGN_OUT.label(), operator, Map.of());
          events.publishEvent(new SignedOut(operator.municipality(), operator.operatorId()));
          return operator;
        });
  }
}
