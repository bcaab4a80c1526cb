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
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator of a municipality, and helps one in again who is locked out and has
 * nobody beside her. Only the console of the server reaches this: whoever can run a command there
 * owns the machine. The log tells it as an act of the server's own operator.
 */
@Component
public final class FirstAdministrator {
  private static final String DEPARTMENT = "000";
  private static final Set<Permission> PERMISSIONS =
      Set.of(Permission.OPERATOR_ADMINISTRATION, Permission.DISPLAY_ADMINISTRATION);

  private final Tenancy tenancy;
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
      SystemOperator system,
      Operators operators,
      Accounts accounts,
      SecondFactors factors,
      OperatorSessions sessions,
      SignInLog log,
      Clock clock) {
    this.tenancy = tenancy;
    this.system = system;
    this.operators = operators;
    this.accounts = accounts;
    this.factors = factors;
    this.sessions = sessions;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Registers an administrator, or lets one in again: she gets a first password and the permissions
   * to manage operators and what they see, and loses her second factors.
   *
   * @param login 利用者ID
   * @param displayName 利用者名称 of one who is new
   * @return the first password, which is kept nowhere else
   * @throws IllegalArgumentException if the login is none, or that of the server's own operator
   */
  public String make(MunicipalityCode municipality, String login, String displayName) {
    if (login.equals(SystemOperator.LOGIN)) {
      throw new IllegalArgumentException("nobody signs in as the server's own operator");
    }
    Operator server = system.of(municipality);
    LocalDate today = LocalDate.now(clock);
    return tenancy.within(
        municipality,
        () -> {
          Optional<Account> known = accounts.account(login, today);
          String password;
          long number;
          if (known.isPresent()) {
            number = known.get().operatorId();
            password = operators.resetPassword(number);
            factors.removeAll(number);
            sessions.endAll(number, "CONSOLE");
          } else {
            operators.putDepartment(DEPARTMENT, "システム管理");
            Operators.Registered registered =
                operators.register(
                    new NewOperator(
                        login, "", displayName, DEPARTMENT, null, today, null, Set.of()));
            number = registered.operatorId();
            password = registered.password();
          }
          PERMISSIONS.forEach(permission -> operators.grant(number, permission, today));
          log.done(
              AuditAction.SETTING_CHANGE,
              known.isPresent() ? "管理者の復旧" : "最初の管理者の登録",
              server,
              Map.of("利用者ID", login));
          return password;
        });
  }
}
