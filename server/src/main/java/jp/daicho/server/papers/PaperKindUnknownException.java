package jp.daicho.server.papers;

/** Thrown when there is no kind of paper for what is asked. */
public final class PaperKindUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** None of this id. */
  public PaperKindUnknownException(String kind) {
    super("no such kind of paper: " + kind);
  }
}
