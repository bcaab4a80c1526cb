package jp.daicho.server.printing;

/** Thrown when a printer does not take a paper; the message is in Japanese and for the clerk. */
public final class PrintFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Not taken for a reason. */
  public PrintFailedException(String reason) {
    super(reason);
  }

  /** Not taken because of another failure. */
  public PrintFailedException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Why, in the words for the clerk. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
