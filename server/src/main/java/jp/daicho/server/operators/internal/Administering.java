package jp.daicho.server.operators.internal;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** Who can manage operators, in the municipality of the current transaction or visit. */
@Component
public final class Administering {
  /** By herself or by her department, on a day on which she may work. */
  private static final String ADMINISTRATORS =
      """
      SELECT o.login, o.locked_at IS NULL
        FROM operator o
       WHERE o.lg_code = ?::bpchar AND o.valid_from <= ?::date
         AND (o.valid_to IS NULL OR o.valid_to >= ?::date)
         AND (EXISTS (SELECT 1 FROM operator_permission p
               WHERE p.lg_code = o.lg_code AND p.operator_id = o.operator_id AND p.permission = ?
                 AND p.valid_from <= ?::date AND (p.valid_to IS NULL OR p.valid_to >= ?::date))
           OR EXISTS (SELECT 1 FROM department_permission p
               WHERE p.lg_code = o.lg_code AND p.permission = ?
                 AND p.department_code = COALESCE(
                   (SELECT x.department_code FROM operator_profile x
                     WHERE x.lg_code = o.lg_code AND x.operator_id = o.operator_id
                       AND NOT x.withdrawn AND x.valid_from <= ?::date
                     ORDER BY x.valid_from DESC LIMIT 1), o.department_code)
                 AND p.valid_from <= ?::date AND (p.valid_to IS NULL OR p.valid_to >= ?::date)))\
      """;

  private final Tenancy tenancy;
  private final Accounts accounts;

  /** Made once. */
  Administering(Tenancy tenancy, Accounts accounts) {
    this.tenancy = tenancy;
    this.accounts = accounts;
  }

  private record Administrator(String login, boolean able) {}

  /** How many there are on a day who are not locked out. */
  public int count(LocalDate day) {
    return (int) all(day).stream().filter(Administrator::able).count();
  }

  /** Whether somebody but the one with the login can on a day. */
  public boolean isAnybodyBut(String login, LocalDate day) {
    return all(day).stream().anyMatch(one -> one.able() && !one.login().equals(login));
  }

  /** Whether there is somebody with the login who cannot, not even if she were let in again. */
  public boolean isKnownAsOther(String login, LocalDate day) {
    return accounts.account(login, day).isPresent()
        && all(day).stream().noneMatch(one -> one.login().equals(login));
  }

  private List<Administrator> all(LocalDate day) {
    String permission = Permission.OPERATOR_ADMINISTRATION.name();
    return tenancy
        .read(
            ADMINISTRATORS,
            List.of(
                tenancy.municipality().value(),
                day,
                day,
                permission,
                day,
                day,
                permission,
                day,
                day,
                day),
            row -> new Administrator(row.getString(1), row.getBoolean(2)))
        .stream()
        .filter(one -> !one.login().equals(SystemOperator.LOGIN))
        .toList();
  }
}
