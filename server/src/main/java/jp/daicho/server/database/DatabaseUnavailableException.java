package jp.daicho.server.database;

/** The database could not be started or reached; the message says what to look at. */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a reason that a person can act on. */
  public DatabaseUnavailableException(String message) {
    super(message);
  }

  /** With a reason that a person can act on, and what caused it. */
  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
