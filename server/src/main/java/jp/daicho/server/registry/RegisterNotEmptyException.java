package jp.daicho.server.registry;

/** A whole register was to be taken in where there already is one. */
public final class RegisterNotEmptyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The register has records. */
  public RegisterNotEmptyException() {
    super("the register is not empty");
  }
}
