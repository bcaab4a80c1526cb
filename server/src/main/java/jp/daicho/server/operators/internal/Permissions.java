package jp.daicho.server.operators.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
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
      SELECT (SELECT string_agg(held.permission, ' ') FROM (
                SELECT permission FROM operator_permission, at_work
                 WHERE lg_code = ?::bpchar AND operator_id = ?
                   AND valid_from <= today AND (valid_to IS NULL OR valid_to >= today)
                UNION ALL
                SELECT permission FROM department_permission JOIN at_work USING (department_code)
                 WHERE lg_code = ?::bpchar
                   AND valid_from <= today AND (valid_to IS NULL OR valid_to >= today)) held),
             (SELECT suspended_reason FROM served_municipality
               WHERE code = ?::bpchar AND suspended_at IS NOT NULL)\
      """;

  private final Tenancy tenancy;

  /** Over the tenancy. */
  public Permissions(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * What the operator may do on the day. Nothing, if she is locked out, her time here is over, or
   * the service of her municipality stands still.
   *
   * @throws IllegalStateException outside a transaction
   */
  public Set<Permission> of(Operator operator, LocalDate day) {
    Standing standing = standing(operator, day);
    return standing.isHeldUp(operator) ? EnumSet.noneOf(Permission.class) : standing.held(operator);
  }

  /**
   * The same for somebody who is to pass the door.
   *
   * @throws MunicipalitySuspendedException if the service of her municipality stands still
   */
  public Set<Permission> atDoor(Operator operator, LocalDate day) {
    Standing standing = standing(operator, day);
    if (standing.isHeldUp(operator)) {
      throw new MunicipalitySuspendedException(Objects.requireNonNull(standing.suspended()));
    }
    return standing.held(operator);
  }

  private Standing standing(Operator operator, LocalDate day) {
    String lgCode = operator.municipality().value();
    long id = operator.operatorId();
    return tenancy
        .read(
            HELD,
            List.of(lgCode, id, day, day, lgCode, id, day, day, lgCode, id, lgCode, lgCode),
            row -> new Standing(row.getString(1), row.getString(2)))
        .getFirst();
  }

  private static boolean isServer(Operator operator) {
    return operator.login().equals(SystemOperator.LOGIN);
  }

  /**
   * How an operator stands on a day.
   *
   * @param permissions their names, parted by spaces; null for none
   * @param suspended why the service of the municipality stands still; null if it does not
   */
  private record Standing(@Nullable String permissions, @Nullable String suspended) {
    /** The server's own operator goes on: what checks and seals must not stand still. */
    boolean isHeldUp(Operator operator) {
      return suspended != null && !isServer(operator);
    }

    Set<Permission> held(Operator operator) {
      Set<Permission> held = EnumSet.noneOf(Permission.class);
      if (permissions != null) {
        for (String permission : permissions.split(" ")) {
          held.add(Permission.valueOf(permission));
        }
      }
      if (!isServer(operator)) {
        held.retainAll(Permission.of(operator.municipality()));
      }
      return held;
    }
  }
}
