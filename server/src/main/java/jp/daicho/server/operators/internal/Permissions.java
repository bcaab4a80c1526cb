package jp.daicho.server.operators.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What operators may do today: their own permissions and those of their department (10.3).
 *
 * <p>They are kept in memory. Each time the database is asked for the state of what is kept of the
 * municipality, which every change gives another value in its own transaction; only where that is a
 * new one are they read again (ADR 0044).
 */
@Component
public final class Permissions {
  /**
   * After a change to another server of the database what was committed may be gone, and with it
   * what was kept.
   */
  private static final String KEPT_STATE =
      "kept_state || '@' || extract(epoch FROM pg_postmaster_start_time())";

  /** The state of what is kept in memory, and why the service stands still if it does. */
  static final String STATE =
      "SELECT " + KEPT_STATE + ", suspended_reason FROM served_municipality WHERE code = ?::bpchar";

  /** The operator, if she may work today, decides over both lists; the state comes with them. */
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
      """
          + KEPT_STATE
          + " FROM served_municipality WHERE code = ?::bpchar";

  private final Tenancy tenancy;

  /** One for each operator who has worked here, a few hundred bytes; the newest takes its place. */
  private final Map<Who, Kept> kept = new ConcurrentHashMap<>();

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
    State state = askState(operator).get();
    return isHeldUp(operator, state) ? Set.of() : held(operator, day, state);
  }

  /** Asks for what decides at the door; the answer comes with that to what is read next. */
  public AtDoor ask(Operator operator, LocalDate day) {
    Supplier<State> state = askState(operator);
    return new AtDoor() {
      @Override
      public Optional<Set<Permission>> supposed() {
        return Optional.ofNullable(kept.get(who(operator)))
            .filter(known -> known.day().equals(day))
            .map(Kept::held);
      }

      @Override
      public String state() {
        return state.get().kept();
      }

      @Override
      public Set<Permission> held() {
        State now = state.get();
        if (isHeldUp(operator, now)) {
          throw new MunicipalitySuspendedException(Objects.requireNonNull(now.suspended()));
        }
        return Permissions.this.held(operator, day, now);
      }
    };
  }

  /** What an operator may do who stands at the door. */
  public interface AtDoor {
    /**
     * What she could do when that was last read, if it was on that day; to be held against {@link
     * #held} before anything is given out.
     */
    Optional<Set<Permission>> supposed();

    /** The state of what is kept in memory, once the answer is there. */
    String state();

    /**
     * What she may do, once the answer is there.
     *
     * @throws MunicipalitySuspendedException if the service of her municipality stands still
     */
    Set<Permission> held();
  }

  /**
   * How a municipality stands.
   *
   * @param kept the state of what is kept in memory of it
   * @param suspended why its service stands still; null if it does not
   */
  private record State(String kept, @Nullable String suspended) {}

  private record Who(MunicipalityCode municipality, long operatorId) {}

  /** What somebody may do on a day, and the state in which that was read. */
  private record Kept(String state, LocalDate day, Set<Permission> held) {}

  private Supplier<State> askState(Operator operator) {
    Supplier<List<State>> rows =
        tenancy.ask(
            STATE,
            List.of(operator.municipality().value()),
            row -> new State(row.getString(1), row.getString(2)));
    return () ->
        rows.get().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the municipality is not served here"));
  }

  private static Who who(Operator operator) {
    return new Who(operator.municipality(), operator.operatorId());
  }

  private Set<Permission> held(Operator operator, LocalDate day, State state) {
    Kept known = kept.get(who(operator));
    if (known == null || !known.state().equals(state.kept()) || !known.day().equals(day)) {
      known = read(operator, day);
      kept.put(who(operator), known);
    }
    return known.held();
  }

  private Kept read(Operator operator, LocalDate day) {
    String lgCode = operator.municipality().value();
    long id = operator.operatorId();
    return tenancy
        .read(
            HELD,
            List.of(lgCode, id, day, day, lgCode, id, day, day, lgCode, id, lgCode, lgCode),
            row -> new Kept(row.getString(2), day, permissions(operator, row.getString(1))))
        .getFirst();
  }

  private static Set<Permission> permissions(Operator operator, @Nullable String names) {
    Set<Permission> held = EnumSet.noneOf(Permission.class);
    if (names != null) {
      for (String permission : names.split(" ")) {
        held.add(Permission.valueOf(permission));
      }
    }
    if (!isServer(operator)) {
      held.retainAll(Permission.of(operator.municipality()));
    }
    return Collections.unmodifiableSet(held);
  }

  /** The server's own operator goes on: what checks and seals must not stand still. */
  private static boolean isHeldUp(Operator operator, State state) {
    return state.suspended() != null && !isServer(operator);
  }

  private static boolean isServer(Operator operator) {
    return operator.login().equals(SystemOperator.LOGIN);
  }
}
