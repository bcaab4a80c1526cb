package jp.daicho.server.operators;

/**
 * Thrown at the door while the service of a municipality stands still by the will of the centre.
 */
public final class MunicipalitySuspendedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** For a reason, in the centre's words. */
  public MunicipalitySuspendedException(String reason) {
    super("the service of this municipality stands still");
    this.reason = reason;
  }

  /** What the person at the screen or the caller reads. */
  public String told() {
    return told(reason);
  }

  /** The same for a reason. */
  public static String told(String reason) {
    return "この市区町村のサービスは、運用センターが停止しています。再開するまで利用できません。理由：" + reason;
  }
}
