package jp.daicho.server.tenancy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * Faults on the way to the database, which nobody could write into its log while they lasted: they
 * are kept until somebody can (10.2). Only the latest are kept, and nothing of what was asked.
 */
public final class DatabaseFaults {
  private static final int MOST = 1_000;
  private static final List<String> OF_CONNECTIONS = List.of("08", "53", "57P");

  private static final ScopedValue<Boolean> TELLING = ScopedValue.newInstance();

  private final Deque<Fault> kept = new ArrayDeque<>();
  private final Clock clock;

  DatabaseFaults(Clock clock) {
    this.clock = clock;
  }

  /**
   * A fault.
   *
   * @param at when
   * @param municipality whose work it was
   * @param state SQLSTATE, or empty
   */
  public record Fault(Instant at, MunicipalityCode municipality, String state) {}

  /** Takes note of a failure, if it is one of the connection and not of what was asked. */
  synchronized void note(MunicipalityCode municipality, Throwable failure) {
    if (TELLING.isBound()) {
      return;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refusal && isOfConnection(refusal)) {
        if (kept.size() == MOST) {
          kept.removeFirst();
        }
        String state = refusal.getSQLState();
        kept.addLast(new Fault(clock.instant(), municipality, state == null ? "" : state));
        return;
      }
    }
  }

  private static boolean isOfConnection(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        ? failure instanceof java.sql.SQLTransientConnectionException
        : OF_CONNECTIONS.stream().anyMatch(state::startsWith);
  }

  /**
   * Has what was noted told, the oldest first. What cannot be told yet is kept; that it could not
   * is no further fault, or an hour without the database would end in as many entries as attempts.
   */
  public void tell(Consumer<Fault> teller) {
    List<Fault> untold = take();
    try {
      ScopedValue.where(TELLING, true).run(() -> untold.removeAll(told(untold, teller)));
    } finally {
      giveBack(untold);
    }
  }

  private static Set<Fault> told(List<Fault> faults, Consumer<Fault> teller) {
    Set<Fault> told = new HashSet<>();
    for (Fault fault : faults) {
      try {
        teller.accept(fault);
        told.add(fault);
      } catch (RuntimeException stillAway) {
        if (Outage.of(stillAway).filter(Outage.NO_CONNECTION::equals).isPresent()) {
          return told;
        }
      }
    }
    return told;
  }

  private synchronized List<Fault> take() {
    List<Fault> taken = new ArrayList<>(kept);
    kept.clear();
    return taken;
  }

  private synchronized void giveBack(List<Fault> faults) {
    for (int i = faults.size() - 1; i >= 0 && kept.size() < MOST; i--) {
      kept.addFirst(faults.get(i));
    }
  }
}
