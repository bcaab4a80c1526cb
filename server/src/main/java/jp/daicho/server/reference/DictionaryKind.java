package jp.daicho.server.reference;

/** The nationwide dictionaries that are taken in from files (1.3.3). */
public enum DictionaryKind {
  /** Postal codes with the towns they stand for, as Japan Post gives them every month. */
  POSTAL("郵便番号データ"),
  /** Towns with their 住所コード of eleven digits. */
  TOWN("全国町字ファイル"),
  /** Countries and regions, every year. */
  COUNTRY("国名");

  private final String label;

  DictionaryKind(String label) {
    this.label = label;
  }

  /** What users call it. */
  public String label() {
    return label;
  }
}
