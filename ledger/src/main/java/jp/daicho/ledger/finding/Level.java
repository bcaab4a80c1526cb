package jp.daicho.ledger.finding;

/** The two classes of findings (11.1). */
public enum Level {
  /** エラー: nothing is registered until its cause is gone. */
  ERROR("エラー"),
  /** アラート: shown with item, reason and remedy, then the entry may be confirmed. */
  ALERT("アラート");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /** The word on screens. */
  public String label() {
    return label;
  }
}
