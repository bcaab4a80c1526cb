package jp.daicho.server.administration;

/** There is no operator of that number, or no department of that code. */
public final class OperatorUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For what was asked for. */
  public OperatorUnknownException(String asked) {
    super("no such operator or department: " + asked);
  }
}
