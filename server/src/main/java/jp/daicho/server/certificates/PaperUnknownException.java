package jp.daicho.server.certificates;

/** Thrown when no paper was issued under a number. */
public final class PaperUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** No paper has this number. */
  public PaperUnknownException(long issueNo) {
    super("no paper " + issueNo);
  }
}
