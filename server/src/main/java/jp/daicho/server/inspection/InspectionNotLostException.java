package jp.daicho.server.inspection;

/** Thrown when a list is to be made anew that is there, or is still being made. */
public final class InspectionNotLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The list of this number. */
  public InspectionNotLostException(long number) {
    super("list " + number + " is not lost");
  }
}
