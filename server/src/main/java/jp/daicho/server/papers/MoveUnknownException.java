package jp.daicho.server.papers;

/** Thrown when the register has no move of this number. */
public final class MoveUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** No such move. */
  public MoveUnknownException(long moveNumber) {
    super("no move " + moveNumber);
  }
}
