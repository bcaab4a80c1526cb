package jp.daicho.server.moves;

/** Thrown when a request comes with the key of an earlier one that asked for something else. */
public final class RequestKeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names no resident and no entry. */
  public RequestKeyReusedException() {
    super("request key used for another request");
  }
}
