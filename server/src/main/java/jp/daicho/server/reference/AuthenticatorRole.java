package jp.daicho.server.reference;

/** The two who can certify (1.3.9), of a municipality and of each ward of a designated city. */
public enum AuthenticatorRole {
  /** 市区町村長; of a ward the 区長. */
  MAYOR("市区町村長・区長"),
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
}
