package jp.daicho.server.restrictions;

/** There is no restriction of a number. */
public final class RestrictionUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the number that was asked for. */
  public RestrictionUnknownException(long number) {
    super("no restriction " + number);
  }
}
