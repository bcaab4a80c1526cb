package jp.daicho.server.operators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Who works at screens now (10.3). A browser's session names a row of the database; every request
 * asks whether that row is still open, so that a session ended by an administrator, by a second
 * sign-in or by locking its operator out is worth nothing from that moment, on every server.
 *
 * <p>Whoever gives a password with each call of the API has no session.
 */
@Component
public final class OperatorSessions {
  /** A row is touched at most so often. */
  private static final Duration TOUCHED = Duration.ofSeconds(60);

  private static final String BEGIN =
      """
      INSERT INTO operator_session (lg_code, session_key, operator_id, terminal, began_at, seen_at)
      VALUES (?, ?::uuid, ?, ?, ?::timestamptz, ?::timestamptz)\
      """;

  private static final String LOCK =
      "SELECT 1 FROM operator WHERE lg_code = ?::bpchar AND operator_id = ? FOR UPDATE";

  private static final String OPEN =
      """
      SELECT s.seen_at FROM operator_session s
        JOIN operator o ON o.lg_code = s.lg_code AND o.operator_id = s.operator_id
       WHERE s.lg_code = ?::bpchar AND s.session_key = ?::uuid AND s.ended_at IS NULL
         AND o.locked_at IS NULL
         AND o.valid_from <= ?::date AND (o.valid_to IS NULL OR o.valid_to >= ?::date)
         AND NOT EXISTS (SELECT 1 FROM served_municipality m
              WHERE m.code = ?::bpchar AND m.suspended_at IS NOT NULL)\
      """;

  private static final String TOUCH =
      "UPDATE operator_session SET seen_at = ? WHERE lg_code = ? AND session_key = ?::uuid";

  private static final String END =
      """
      UPDATE operator_session SET ended_at = ?, ended_by = ?
       WHERE lg_code = ? AND session_key = ?::uuid AND ended_at IS NULL\
      """;

  private static final String END_EVERYBODYS =
      """
      UPDATE operator_session SET ended_at = ?, ended_by = ? WHERE lg_code = ? AND ended_at IS NULL\
      """;

  private static final String END_OTHERS =
      """
      UPDATE operator_session SET ended_at = ?, ended_by = ?
       WHERE lg_code = ? AND operator_id = ? AND ended_at IS NULL AND session_key <> ?::uuid\
      """;

  private static final String LIST =
      """
      SELECT session_key, operator_id, terminal, began_at, seen_at FROM operator_session
       WHERE lg_code = ?::bpchar AND operator_id = ? AND ended_at IS NULL
         AND seen_at >= ?::timestamptz
       ORDER BY began_at\
      """;

  private static final UUID NONE = new UUID(0, 0);

  private final Tenancy tenancy;
  private final SignInPolicies policies;
  private final Clock clock;

  /** Made once. */
  OperatorSessions(Tenancy tenancy, SignInPolicies policies, Clock clock) {
    this.tenancy = tenancy;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * A session that goes on.
   *
   * @param key names it
   * @param operatorId whose it is
   * @param terminal where she works
   * @param beganAt since when
   * @param seenAt when she last did something, to the minute or so
   */
  public record Open(UUID key, long operatorId, String terminal, Instant beganAt, Instant seenAt) {}

  /** Whether a session goes on; to be asked with each request, in a transaction of its own. */
  public boolean isOpen(Operator operator, UUID key) {
    return tenancy.within(
        operator.municipality(),
        () -> {
          Instant now = clock.instant();
          LocalDate today = LocalDate.now(clock);
          List<Instant> seen =
              tenancy.read(
                  OPEN,
                  List.of(lgCode(), key.toString(), today, today, lgCode()),
                  row -> row.getObject(1, OffsetDateTime.class).toInstant());
          if (seen.isEmpty()) {
            return false;
          }
          if (seen.getFirst().plus(TOUCHED).isBefore(now)) {
            tenancy.write(TOUCH, List.of(now, lgCode(), key.toString()));
          }
          return true;
        });
  }

  /** The sessions of an operator that go on, in the current transaction. */
  public List<Open> of(long operatorId) {
    Instant idle = clock.instant().minus(Duration.ofMinutes(policies.current().idleMinutes()));
    return tenancy.read(LIST, List.of(lgCode(), operatorId, idle), OperatorSessions::open);
  }

  /** Ends all sessions of an operator, in the current transaction. */
  public void endAll(long operatorId, String by) {
    endOthers(operatorId, NONE, by);
  }

  /** Ends all sessions of all operators, in the current transaction. */
  void endEverybodys(String by) {
    tenancy.write(END_EVERYBODYS, List.of(clock.instant(), by, lgCode()));
  }

  /** Ends all sessions of an operator but one, in the current transaction. */
  void endOthers(long operatorId, UUID but, String by) {
    tenancy.write(END_OTHERS, List.of(clock.instant(), by, lgCode(), operatorId, but.toString()));
  }

  /** Ends one session, in the current transaction. */
  void end(UUID key, String by) {
    tenancy.write(END, List.of(clock.instant(), by, lgCode(), key.toString()));
  }

  /** Keeps other sign-ins of the operator waiting until this transaction ends. */
  void lock(long operatorId) {
    tenancy.read(LOCK, List.of(lgCode(), operatorId), row -> row.getInt(1));
  }

  /** Begins a session, in the current transaction. */
  UUID begin(Operator operator) {
    UUID key = UUID.randomUUID();
    Instant now = clock.instant();
    tenancy.write(
        BEGIN,
        List.of(lgCode(), key.toString(), operator.operatorId(), operator.terminal(), now, now));
    return key;
  }

  private String lgCode() {
    return tenancy.municipality().value();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        UUID.fromString(row.getString(1)),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
