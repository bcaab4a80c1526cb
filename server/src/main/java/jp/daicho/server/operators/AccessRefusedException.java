package jp.daicho.server.operators;

/** The operator lacks a permission. It has been, or is about to be, written to the log. */
public final class AccessRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Permission permission;

  /** For the permission that is lacking. */
  public AccessRefusedException(Permission permission) {
    super("permission lacking: " + permission);
    this.permission = permission;
  }

  /** What is lacking. */
  public Permission permission() {
    return permission;
  }
}
