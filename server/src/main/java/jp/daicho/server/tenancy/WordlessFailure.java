package jp.daicho.server.tenancy;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in the log of the process: its kind, the database's code and the places
 * in the program, and the same of what caused it. Its message is left out: it may quote a row, and
 * a row is a resident.
 */
public final class WordlessFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** Deeper causes tell nothing more, and a failure may have caused itself. */
  private static final int DEEPEST = 10;

  private WordlessFailure(String kind, @Nullable Throwable cause, StackTraceElement[] places) {
    super(kind, cause);
    setStackTrace(places);
  }

  /** The failure without its words. */
  public static WordlessFailure of(Throwable failure) {
    return of(failure, DEEPEST);
  }

  private static WordlessFailure of(Throwable failure, int deeper) {
    Throwable cause = failure.getCause();
    return new WordlessFailure(
        kind(failure),
        cause == null || deeper == 0 ? null : of(cause, deeper - 1),
        failure.getStackTrace());
  }

  private static String kind(Throwable failure) {
    String name = failure.getClass().getName();
    return failure instanceof SQLException refusal && refusal.getSQLState() != null
        ? name + " (SQLSTATE " + refusal.getSQLState() + ")"
        : name;
  }
}
