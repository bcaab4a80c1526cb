package jp.daicho.server.inspection;

/** Thrown when a list is asked for that is not there. */
public final class InspectionUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For the number of a list. */
  public InspectionUnknownException(long number) {
    super("there is no such list: " + number);
  }
}
