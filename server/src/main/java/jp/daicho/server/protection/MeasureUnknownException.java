package jp.daicho.server.protection;

/** Thrown when there is no support measure of a number. */
public final class MeasureUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** There is none of this number. */
  public MeasureUnknownException(long number) {
    super("no support measure " + number);
  }
}
