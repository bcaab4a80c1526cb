package jp.daicho.server.restrictions;

/** What was done with a restriction (3.1). */
public enum RestrictionDeed {
  /** It was set. */
  SET("設定"),
  /** It was changed. */
  CHANGED("変更"),
  /** It was released (本解除). */
  RELEASED("解除");

  private final String label;

  RestrictionDeed(String label) {
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }
}
