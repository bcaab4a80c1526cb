package jp.daicho.server.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.internal.Account;
import jp.daicho.server.operators.internal.Accounts;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator of a municipality or of the centre, and helps one in again who is
 * locked out and has nobody beside her. The console of the server reaches this, since whoever can
 * run a command there owns the machine, and the log tells it as an act of the server's own
 * operator; and so does the centre for municipalities, within limits ({@link CentreActs}).
 */
@Component
public final class FirstAdministrator {
  private static final String DEPARTMENT = "000";
  private static final Set<Permission> OF_MUNICIPALITY =
      Set.of(Permission.OPERATOR_ADMINISTRATION, Permission.DISPLAY_ADMINISTRATION);

  private final Tenancy tenancy;
  private final Municipalities municipalities;
  private final SystemOperator system;
  private final Operators operators;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final OperatorSessions sessions;
  private final SignInLog log;
  private final Clock clock;

  /** Made once. */
  FirstAdministrator(
      Tenancy tenancy,
      Municipalities municipalities,
      SystemOperator system,
      Operators operators,
      Accounts accounts,
      SecondFactors factors,
      OperatorSessions sessions,
      SignInLog log,
      Clock clock) {
    this.tenancy = tenancy;
    this.municipalities = municipalities;
    this.system = system;
    this.operators = operators;
    this.accounts = accounts;
    this.factors = factors;
    this.sessions = sessions;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What was made.
   *
   * @param known whether she was registered before
   * @param password her first password, which is kept nowhere else
   */
  public record Made(boolean known, String password) {
    /** What the log calls it. */
    String operation() {
      return known ? "管理者の復旧" : "最初の管理者の登録";
    }

    /** Without the password. */
    @Override
    public String toString() {
      return operation();
    }
  }

  /**
   * Registers an administrator, or lets one in again: she gets a first password and the permissions
   * to manage operators and what they see, and loses her second factors.
   *
   * @param login 利用者ID
   * @param displayName 利用者名称 of one who is new
   * @throws IllegalArgumentException if the login is none, or that of the server's own operator
   */
  public Made make(MunicipalityCode municipality, String login, String displayName) {
    Operator server = system.of(municipality);
    return tenancy.within(
        municipality,
        () -> {
          Made made = inTransaction(login, displayName, "CONSOLE");
          log.done(AuditAction.SETTING_CHANGE, made.operation(), server, Map.of("利用者ID", login));
          return made;
        });
  }

  /**
   * The same for the centre, which is there from then on. She may look after municipalities, after
   * the centre's operators, and read the centre's log.
   *
   * @throws IllegalArgumentException as {@link #make}
   */
  public Made makeAtCentre(String login, String displayName) {
    municipalities.openCentre(LocalDate.now(clock));
    return make(MunicipalityCode.CENTRE, login, displayName);
  }

  /** In the current transaction, without an entry in the log. */
  Made inTransaction(String login, String displayName, String by) {
    if (login.equals(SystemOperator.LOGIN)) {
      throw new IllegalArgumentException("nobody signs in as the server's own operator");
    }
    LocalDate today = LocalDate.now(clock);
    Optional<Account> known = accounts.account(login, today);
    String password;
    long number;
    if (known.isPresent()) {
      number = known.get().operatorId();
      password = operators.resetPassword(number);
      factors.removeAll(number);
      sessions.endAll(number, by);
    } else {
      operators.putDepartment(DEPARTMENT, "システム管理");
      Operators.Registered registered =
          operators.register(
              new NewOperator(login, "", displayName, DEPARTMENT, null, today, null, Set.of()));
      number = registered.operatorId();
      password = registered.password();
    }
    permissions().forEach(permission -> operators.grant(number, permission, today));
    return new Made(known.isPresent(), password);
  }

  private Set<Permission> permissions() {
    MunicipalityCode municipality = tenancy.municipality();
    return municipality.isCentre() ? Permission.of(municipality) : OF_MUNICIPALITY;
  }
}
