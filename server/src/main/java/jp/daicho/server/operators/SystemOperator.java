package jp.daicho.server.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Who acts when a command is run on the console of the server, where nobody signs in: whoever can
 * run it owns the machine. The log names this operator, so that such acts can be told from a
 * clerk's.
 *
 * <p>Nobody can sign in with the name: its password is made at random and kept nowhere.
 */
@Component
public final class SystemOperator {
  /** The login in the log. */
  public static final String LOGIN = "system";

  private static final String DEPARTMENT = "SYSTEM";
  private static final String TERMINAL = "サーバー";

  private final Operators operators;
  private final Tenancy tenancy;
  private final Clock clock;

  /** Made once. */
  SystemOperator(Operators operators, Tenancy tenancy, Clock clock) {
    this.operators = operators;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** The system's operator of a municipality that is served, made when first asked for. */
  public Operator of(MunicipalityCode municipality) {
    return tenancy.within(
        municipality, () -> operators.find(LOGIN, TERMINAL).orElseGet(this::make));
  }

  private Operator make() {
    operators.putDepartment(DEPARTMENT, "システム管理（サーバー）");
    operators.add(
        new NewOperator(
            LOGIN,
            GeneratedPassword.next(),
            "システム",
            DEPARTMENT,
            null,
            LocalDate.now(clock),
            null,
            tenancy.municipality().isCentre()
                ? Set.of(Permission.BATCH)
                : Set.of(
                    Permission.DATA_INTAKE, Permission.BATCH, Permission.REFERENCE_MANAGEMENT)));
    return operators.find(LOGIN, TERMINAL).orElseThrow();
  }
}
