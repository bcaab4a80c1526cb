package jp.daicho.server.links;

/** Thrown when a partner gives no answer, or one that cannot be understood. */
public final class PartnerUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Unreachable.
   *
   * @param why in Japanese, without anything of a resident
   */
  public PartnerUnreachableException(String why) {
    super(why);
  }

  /** Unreachable, with the cause. */
  public PartnerUnreachableException(String why, Throwable cause) {
    super(why, cause);
  }
}
