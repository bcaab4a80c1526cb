package jp.daicho.server.audit;

/** How it ended. */
public enum Outcome {
  /** It was done. */
  DONE("実行"),
  /** It was refused; nothing was shown and nothing registered. */
  REFUSED("拒否"),
  /** It broke off; nothing was shown and nothing registered. */
  FAILED("失敗");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** The word a reader of the log sees. */
  public String label() {
    return label;
  }
}
