package jp.daicho.server.issuenotices;

/** Thrown when there is no registration of a number. */
public final class RegistrationUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** None of this number. */
  public RegistrationUnknownException(long number) {
    super("no registration " + number);
  }
}
