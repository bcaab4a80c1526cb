package jp.daicho.server.links;

/** Thrown when a partner does not take a message: sending it again as it is would not help. */
public final class PartnerRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Refused.
   *
   * @param reason what the partner says; it is kept with the message and not in the log
   */
  public PartnerRefusedException(String reason) {
    super("the partner refused");
    this.reason = reason;
  }

  /** What the partner says. */
  public String reason() {
    return reason;
  }
}
