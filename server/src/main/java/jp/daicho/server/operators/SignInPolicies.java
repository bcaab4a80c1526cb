package jp.daicho.server.operators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.daicho.server.operators.SignInPolicy.Demand;
import jp.daicho.server.operators.SignInPolicy.SecondSession;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** How each municipality wants its operators to sign in, in the current transaction (10.3). */
@Component
public final class SignInPolicies {
  private static final String READ =
      """
      SELECT version, failures, password_length, password_kinds, passwords_remembered,
             password_days, idle_minutes, second_session, second_factor, second_factor_from
        FROM sign_in_policy WHERE lg_code = ?::bpchar\
      """;

  private static final String SAVE =
      """
      INSERT INTO sign_in_policy (lg_code, version, failures, password_length, password_kinds,
        passwords_remembered, password_days, idle_minutes, second_session, second_factor,
        second_factor_from)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date)
      ON CONFLICT (lg_code) DO UPDATE SET
        version = excluded.version, failures = excluded.failures,
        password_length = excluded.password_length, password_kinds = excluded.password_kinds,
        passwords_remembered = excluded.passwords_remembered,
        password_days = excluded.password_days, idle_minutes = excluded.idle_minutes,
        second_session = excluded.second_session, second_factor = excluded.second_factor,
        second_factor_from = excluded.second_factor_from\
      """;

  private final Tenancy tenancy;
  private final SignInSettings settings;

  /** Made once. */
  SignInPolicies(Tenancy tenancy, SignInSettings settings) {
    this.tenancy = tenancy;
    this.settings = settings;
  }

  /** What counts now. Of the centre's operators a second factor is always demanded (ADR 0041). */
  public SignInPolicy current() {
    SignInPolicy set =
        tenancy.read(READ, List.of(lgCode()), SignInPolicies::policy).stream()
            .findFirst()
            .orElseGet(() -> SignInPolicy.usual(settings));
    return tenancy.municipality().isCentre() ? set.demandingOfAll() : set;
  }

  /** Sets what counts from now on. */
  public void save(SignInPolicy policy) {
    tenancy.write(
        SAVE,
        Arrays.asList(
            lgCode(),
            policy.version(),
            policy.failures(),
            policy.passwordLength(),
            policy.passwordKinds(),
            policy.passwordsRemembered(),
            policy.passwordDays(),
            policy.idleMinutes(),
            policy.secondSession().name(),
            policy.secondFactor().name(),
            policy.secondFactorFrom()));
  }

  private String lgCode() {
    return tenancy.municipality().value();
  }

  private static SignInPolicy policy(ResultSet row) throws SQLException {
    return new SignInPolicy(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        SecondSession.valueOf(row.getString(8)),
        Demand.valueOf(row.getString(9)),
        row.getObject(10, LocalDate.class));
  }
}
