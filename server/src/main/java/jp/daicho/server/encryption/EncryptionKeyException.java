package jp.daicho.server.encryption;

/** The keys of a municipality are not there or are not those with which its data were encrypted. */
public final class EncryptionKeyException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong, why, and what to do, in Japanese.
   *
   * @param message holds no key
   */
  public EncryptionKeyException(String message) {
    super(message);
  }

  /** The same with what was behind it. */
  public EncryptionKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
