package jp.daicho.server.moves;

/** Thrown when there is no draft with a number. */
public final class DraftUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** No draft has this number. */
  public DraftUnknownException(long number) {
    super("no draft " + number);
  }
}
