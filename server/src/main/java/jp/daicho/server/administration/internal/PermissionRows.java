package jp.daicho.server.administration.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.daicho.server.administration.PermissionHolder;
import jp.daicho.server.administration.PermissionHolder.OfDepartment;
import jp.daicho.server.administration.PermissionHolder.OfOperator;
import jp.daicho.server.administration.PermissionPeriod;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;

/** The permissions of operators and departments in the database. */
public final class PermissionRows {
  private static final String OF_OPERATOR =
      """
      SELECT permission, valid_from, valid_to FROM operator_permission
       WHERE lg_code = ?::bpchar AND operator_id = ?
         AND (valid_to IS NULL OR valid_to >= valid_from) ORDER BY valid_from, permission\
      """;

  private static final String OF_DEPARTMENT =
      """
      SELECT permission, valid_from, valid_to FROM department_permission
       WHERE lg_code = ?::bpchar AND department_code = ?
         AND (valid_to IS NULL OR valid_to >= valid_from) ORDER BY valid_from, permission\
      """;

  private static final String PUT_OPERATOR =
      """
      INSERT INTO operator_permission (lg_code, operator_id, permission, valid_from, valid_to)
      VALUES (?, ?, ?, ?::date, ?::date)
      ON CONFLICT (lg_code, operator_id, permission, valid_from)
      DO UPDATE SET valid_to = excluded.valid_to\
      """;

  private static final String PUT_DEPARTMENT =
      """
      INSERT INTO department_permission (lg_code, department_code, permission, valid_from, valid_to)
      VALUES (?, ?, ?, ?::date, ?::date)
      ON CONFLICT (lg_code, department_code, permission, valid_from)
      DO UPDATE SET valid_to = excluded.valid_to\
      """;

  private static final String ON_DAY =
      """
      SELECT 'operator', operator_id::text, permission, valid_from, valid_to
        FROM operator_permission
       WHERE lg_code = ?::bpchar AND valid_from <= ?::date
         AND (valid_to IS NULL OR valid_to >= ?::date)
      UNION ALL
      SELECT 'department', department_code, permission, valid_from, valid_to
        FROM department_permission
       WHERE lg_code = ?::bpchar AND valid_from <= ?::date
         AND (valid_to IS NULL OR valid_to >= ?::date)\
      """;

  private static final String ADMINISTRATION = Permission.OPERATOR_ADMINISTRATION.name();

  /**
   * The first day, from one on, on which nobody could manage operators: a last day, or the first
   * day of another department, is always before it.
   */
  private static final String WITHOUT_ADMINISTRATOR =
      """
      WITH candidate AS (
        SELECT ?::date AS day
        UNION SELECT valid_to + 1 FROM operator WHERE lg_code = ?::bpchar AND valid_to >= ?::date
        UNION SELECT valid_to + 1 FROM operator_permission
               WHERE lg_code = ?::bpchar AND permission = ? AND valid_to >= ?::date
        UNION SELECT valid_to + 1 FROM department_permission
               WHERE lg_code = ?::bpchar AND permission = ? AND valid_to >= ?::date
        UNION SELECT valid_from FROM operator_profile
               WHERE lg_code = ?::bpchar AND NOT withdrawn AND valid_from > ?::date)
      SELECT min(day) FROM candidate
       WHERE NOT EXISTS (
         SELECT FROM operator o
          WHERE o.lg_code = ?::bpchar AND o.login <> 'system' AND o.locked_at IS NULL
            AND o.valid_from <= day AND (o.valid_to IS NULL OR o.valid_to >= day)
            AND (EXISTS (
                   SELECT FROM operator_permission h
                    WHERE h.lg_code = o.lg_code AND h.operator_id = o.operator_id
                      AND h.permission = ?
                      AND h.valid_from <= day AND (h.valid_to IS NULL OR h.valid_to >= day))
              OR EXISTS (
                   SELECT FROM department_permission h
                    WHERE h.lg_code = o.lg_code AND h.permission = ?
                      AND h.valid_from <= day AND (h.valid_to IS NULL OR h.valid_to >= day)
                      AND h.department_code = COALESCE(
                        (SELECT p.department_code FROM operator_profile p
                          WHERE p.lg_code = o.lg_code AND p.operator_id = o.operator_id
                            AND NOT p.withdrawn AND p.valid_from <= day
                          ORDER BY p.valid_from DESC LIMIT 1),
                        o.department_code))))\
      """;

  private PermissionRows() {}

  /**
   * A permission somebody holds on a day.
   *
   * @param operator whether an operator holds it herself, not a department
   * @param holder her number, or the code of the department
   */
  public record Held(boolean operator, String holder, PermissionPeriod period) {}

  /** All times of all permissions of a holder, past ones too. */
  public static List<PermissionPeriod> of(Passage passage, PermissionHolder holder) {
    String lgCode = OperatorTable.lgCode(passage);
    return switch (holder) {
      case OfOperator(long number) ->
          passage.read(OF_OPERATOR, List.of(lgCode, number), row -> period(row, 1));
      case OfDepartment(String code) ->
          passage.read(OF_DEPARTMENT, List.of(lgCode, code), row -> period(row, 1));
    };
  }

  /** Writes a time, which is named by its first day. */
  public static void put(Passage passage, PermissionHolder holder, PermissionPeriod period) {
    String lgCode = OperatorTable.lgCode(passage);
    String permission = period.permission().name();
    switch (holder) {
      case OfOperator(long number) ->
          passage.write(
              PUT_OPERATOR, Arrays.asList(lgCode, number, permission, period.from(), period.to()));
      case OfDepartment(String code) ->
          passage.write(
              PUT_DEPARTMENT, Arrays.asList(lgCode, code, permission, period.from(), period.to()));
    }
  }

  /** All permissions that are held on a day. */
  public static List<Held> on(Passage passage, LocalDate day) {
    String lgCode = OperatorTable.lgCode(passage);
    return passage.read(
        ON_DAY,
        List.of(lgCode, day, day, lgCode, day, day),
        row -> new Held("operator".equals(row.getString(1)), row.getString(2), period(row, 3)));
  }

  /** The first day from one on on which nobody could manage operators; empty if none comes. */
  public static Optional<LocalDate> firstDayWithoutAdministrator(Passage passage, LocalDate from) {
    String lg = OperatorTable.lgCode(passage);
    String it = ADMINISTRATION;
    return passage
        .read(
            WITHOUT_ADMINISTRATOR,
            List.of(from, lg, from, lg, it, from, lg, it, from, lg, from, lg, it, it),
            row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .getFirst();
  }

  private static PermissionPeriod period(java.sql.ResultSet row, int first)
      throws java.sql.SQLException {
    return new PermissionPeriod(
        Permission.valueOf(row.getString(first)),
        row.getObject(first + 1, LocalDate.class),
        row.getObject(first + 2, LocalDate.class));
  }
}
