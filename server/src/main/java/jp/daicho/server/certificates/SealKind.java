package jp.daicho.server.certificates;

/** The kinds of electronic seals a municipality keeps (1.3.7, 5.6). Branch offices have none. */
public enum SealKind {
  /** 市区町村長の印. */
  MAYOR("市区町村長の印"),
  /** 職務代理者の印. */
  ACTING_MAYOR("職務代理者の印"),
  /** 証明書専用の印. */
  CERTIFICATE("証明書専用の印");

  private final String label;

  SealKind(String label) {
    this.label = label;
  }

  /** The words of the standard. */
  public String label() {
    return label;
  }
}
