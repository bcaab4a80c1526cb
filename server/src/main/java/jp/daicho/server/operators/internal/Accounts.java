package jp.daicho.server.operators.internal;

import static jp.daicho.server.operators.internal.OperatorTables.FAILED_ATTEMPTS;
import static jp.daicho.server.operators.internal.OperatorTables.LG_CODE;
import static jp.daicho.server.operators.internal.OperatorTables.LOCKED_AT;
import static jp.daicho.server.operators.internal.OperatorTables.OPERATOR;
import static jp.daicho.server.operators.internal.OperatorTables.OPERATOR_ID;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who may sign in, with her password and her failures, in the current transaction. */
@Component
public final class Accounts {
  /** What counts on a day is the latest profile until then, or what came with the registration. */
  private static final String ACCOUNT =
      """
      SELECT o.operator_id, o.login, o.password_hash, o.password_set_at, o.password_must_change,
             COALESCE(p.display_name, o.display_name), d.name,
             CASE WHEN p.operator_id IS NULL THEN o.place_code ELSE p.place_code END,
             COALESCE(p.own_place_only, false), o.valid_from, o.valid_to, o.failed_attempts,
             o.locked_at IS NOT NULL
        FROM operator o
        LEFT JOIN LATERAL (
          SELECT * FROM operator_profile x
           WHERE x.lg_code = o.lg_code AND x.operator_id = o.operator_id AND NOT x.withdrawn
             AND x.valid_from <= ?::date
           ORDER BY x.valid_from DESC LIMIT 1) p ON true
        JOIN department d ON d.lg_code = o.lg_code
         AND d.department_code = COALESCE(p.department_code, o.department_code)
       WHERE o.lg_code = ?::bpchar\
      """;

  private static final String LOCK =
      "UPDATE operator SET locked_at = COALESCE(locked_at, ?::timestamptz) WHERE lg_code = ? AND"
          + " operator_id = ?";

  private static final String KEEP_FORMER =
      """
      INSERT INTO former_password (lg_code, operator_id, replaced_at, password_hash)
      SELECT lg_code, operator_id, ?::timestamptz, password_hash FROM operator
       WHERE lg_code = ? AND operator_id = ?
      ON CONFLICT DO NOTHING\
      """;

  private static final String SET_PASSWORD =
      """
      UPDATE operator SET password_hash = ?, password_must_change = ?, password_set_at = ?,
             failed_attempts = 0, locked_at = NULL
       WHERE lg_code = ? AND operator_id = ?\
      """;

  private static final String LAST_HASHES =
      """
      (SELECT password_hash FROM operator WHERE lg_code = ?::bpchar AND operator_id = ?)
      UNION ALL
      (SELECT password_hash FROM former_password WHERE lg_code = ?::bpchar AND operator_id = ?
        ORDER BY replaced_at DESC LIMIT ?)\
      """;

  private static final String CARRY_OVER =
      """
      UPDATE operator o SET display_name = p.display_name, department_code = p.department_code,
             place_code = p.place_code
        FROM (SELECT * FROM operator_profile WHERE lg_code = ? AND operator_id = ?
                 AND NOT withdrawn AND valid_from <= ?::date
               ORDER BY valid_from DESC LIMIT 1) p
       WHERE o.lg_code = ? AND o.operator_id = ? AND p.lg_code = o.lg_code\
      """;

  private final Tenancy tenancy;

  /** Over the tenancy. */
  public Accounts(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** The operator with that login, as she is on a day. */
  public Optional<Account> account(String login, LocalDate day) {
    return tenancy
        .read(ACCOUNT + " AND o.login = ?", List.of(day, municipality(), login), Accounts::account)
        .stream()
        .findFirst();
  }

  /** The operator with that number, as she is on a day. */
  public Optional<Account> account(long operatorId, LocalDate day) {
    return tenancy
        .read(
            ACCOUNT + " AND o.operator_id = ?",
            List.of(day, municipality(), operatorId),
            Accounts::account)
        .stream()
        .findFirst();
  }

  private static Account account(ResultSet row) throws SQLException {
    OffsetDateTime passwordSetAt = row.getObject(4, OffsetDateTime.class);
    return new Account(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        passwordSetAt == null ? null : passwordSetAt.toInstant(),
        row.getBoolean(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getBoolean(9),
        row.getObject(10, LocalDate.class),
        row.getObject(11, LocalDate.class),
        row.getInt(12),
        row.getBoolean(13));
  }

  /** Counts a failure, locks at the limit, and says how many there were in a row. */
  public int countFailure(long operatorId, int limit, Instant now) {
    return tenancy
        .sql()
        .update(OPERATOR)
        .set(FAILED_ATTEMPTS, FAILED_ATTEMPTS.plus(1))
        .set(
            LOCKED_AT,
            DSL.when(
                    LOCKED_AT.isNull().and(FAILED_ATTEMPTS.plus(1).ge(limit)),
                    DSL.val(now.atOffset(ZoneOffset.UTC), LOCKED_AT))
                .otherwise(LOCKED_AT))
        .where(one(operatorId))
        .returningResult(FAILED_ATTEMPTS)
        .fetchSingle(FAILED_ATTEMPTS);
  }

  /** Forgets the failures after a success. */
  public void forgetFailures(Account account) {
    if (account.failures() > 0) {
      tenancy
          .sql()
          .update(OPERATOR)
          .set(FAILED_ATTEMPTS, 0)
          .where(one(account.operatorId()), LOCKED_AT.isNull())
          .execute();
    }
  }

  /** Lets in again. */
  public void unlock(long operatorId) {
    tenancy
        .sql()
        .update(OPERATOR)
        .set(FAILED_ATTEMPTS, 0)
        .setNull(LOCKED_AT)
        .where(one(operatorId))
        .execute();
  }

  /** Locks out until an administrator lets in again. */
  public void lock(long operatorId, Instant now) {
    tenancy.write(LOCK, List.of(now, municipality(), operatorId));
  }

  /** Replaces the hash, keeps the one before among the former, and lets in again. */
  public void setPassword(long operatorId, String hash, boolean mustChange, Instant now) {
    tenancy.write(KEEP_FORMER, List.of(now, municipality(), operatorId));
    tenancy.write(SET_PASSWORD, List.of(hash, mustChange, now, municipality(), operatorId));
  }

  /** The hashes of the present password and of the last ones before. */
  public List<String> lastHashes(long operatorId, int former) {
    return tenancy.read(
        LAST_HASHES,
        List.of(municipality(), operatorId, municipality(), operatorId, former),
        row -> row.getString(1));
  }

  /** Carries what counts now over to the operator's own columns. */
  public void carryOver(long operatorId, LocalDate day) {
    tenancy.write(CARRY_OVER, List.of(municipality(), operatorId, day, municipality(), operatorId));
  }

  private Condition one(long operatorId) {
    return LG_CODE.eq(municipality()).and(OPERATOR_ID.eq(operatorId));
  }

  private String municipality() {
    return tenancy.municipality().value();
  }
}
