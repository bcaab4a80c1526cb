package jp.daicho.server.certificates;

/** The two who can certify (1.3.9). */
public enum AuthenticatorRole {
  /** 市区町村長. */
  MAYOR("市区町村長"),
  /** 職務代理者, who goes before the mayor on the days of the period. */
  ACTING_MAYOR("職務代理者");

  private final String label;

  AuthenticatorRole(String label) {
    this.label = label;
  }

  /** The words of the standard. */
  public String label() {
    return label;
  }

  /** The seal that belongs to the role. */
  public SealKind seal() {
    return switch (this) {
      case MAYOR -> SealKind.MAYOR;
      case ACTING_MAYOR -> SealKind.ACTING_MAYOR;
    };
  }
}
