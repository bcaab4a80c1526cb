package jp.daicho.server.tenancy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That the database could not do its work, through nobody's fault at the counter. Whoever meets one
 * was shown nothing and need not sign in again: the service goes on by itself when the database
 * does.
 */
public enum Outage {
  /** No connection was to be had: nothing was begun. */
  NO_CONNECTION,
  /** The connection broke in the middle, perhaps while the end of the transaction was told. */
  BROKEN,
  /** There is no room for what is written, the log among it. */
  NO_ROOM;

  /** Connection lost (class 08), server shutting down, crashed or not up yet; read-only standby. */
  private static final Set<String> BREAKS = Set.of("57P01", "57P02", "57P03", "53300", "25006");

  /** Disk full, configured limit exceeded, a file that could not be written. */
  private static final Set<String> FULL = Set.of("53100", "53400", "58030");

  private static final String CONNECTION_CLASS = "08";

  /** What the pool says, without a state, of a connection that broke before. */
  private static final String THROWN_AWAY = "Connection is closed";

  /** What a failure tells of; empty if it is another one. */
  public static Optional<Outage> of(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return Optional.of(NO_CONNECTION);
      }
      if (cause instanceof SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        if (FULL.contains(state)) {
          return Optional.of(NO_ROOM);
        }
        if (state.startsWith(CONNECTION_CLASS)
            || BREAKS.contains(state)
            || THROWN_AWAY.equals(refusal.getMessage())) {
          return Optional.of(BROKEN);
        }
      }
    }
    return Optional.empty();
  }
}
