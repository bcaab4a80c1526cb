package jp.daicho.server.signing;

import org.jspecify.annotations.Nullable;

/** No trusted time stamp was had, so the paper is not signed and must not go out. */
public final class TimeStampException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Why there is none.
   *
   * @param reason in words for the clerk, without data of anybody
   */
  public TimeStampException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** The same with what lies behind it. */
  public TimeStampException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** Why there is none, in words for the clerk. */
  public String reason() {
    return reason;
  }
}
