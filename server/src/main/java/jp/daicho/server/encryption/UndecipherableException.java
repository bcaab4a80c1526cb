package jp.daicho.server.encryption;

/** A stored value is not what was encrypted for its place: it was changed, or copied there. */
public final class UndecipherableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the place.
   *
   * @param place of which municipality, where, and by what key; no number of a person but 宛名番号
   */
  public UndecipherableException(String place) {
    super("a value cannot be decrypted: " + place);
  }

  /** The same with what was behind it. */
  public UndecipherableException(String place, Throwable cause) {
    super("a value cannot be decrypted: " + place, cause);
  }
}
