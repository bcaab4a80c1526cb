package jp.daicho.server.operators.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** What operators may do today: their own permissions and those of their department (10.3). */
@Component
public final class Permissions {
  /** The operator, if she may work today, decides over both lists. */
  private static final String HELD =
      """
      WITH at_work AS (
        SELECT COALESCE(
                 (SELECT department_code FROM operator_profile
                   WHERE lg_code = ?::bpchar AND operator_id = ? AND NOT withdrawn
                     AND valid_from <= ?::date ORDER BY valid_from DESC LIMIT 1),
                 department_code) AS department_code, ?::date AS today FROM operator
         WHERE lg_code = ?::bpchar AND operator_id = ? AND locked_at IS NULL
           AND valid_from <= ?::date AND (valid_to IS NULL OR valid_to >= ?::date))
      SELECT permission FROM operator_permission, at_work
       WHERE lg_code = ?::bpchar AND operator_id = ?
         AND valid_from <= today AND (valid_to IS NULL OR valid_to >= today)
      UNION ALL
      SELECT permission FROM department_permission JOIN at_work USING (department_code)
       WHERE lg_code = ?::bpchar AND valid_from <= today AND (valid_to IS NULL OR valid_to >= today)\
      """;

  private final Tenancy tenancy;

  /** Over the tenancy. */
  public Permissions(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * What the operator may do on the day. Nothing, if she is locked out or her time here is over.
   *
   * @throws IllegalStateException outside a transaction
   */
  public Set<Permission> of(Operator operator, LocalDate day) {
    String lgCode = operator.municipality().value();
    long id = operator.operatorId();
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    permissions.addAll(
        tenancy.read(
            HELD,
            List.of(lgCode, id, day, day, lgCode, id, day, day, lgCode, id, lgCode),
            row -> Permission.valueOf(row.getString(1))));
    return permissions;
  }
}
