package jp.daicho.server.memos;

/** What was done with a memo (1.1.15). */
public enum MemoDeed {
  /** It was written. */
  WRITTEN("入力"),
  /** Its words were replaced. */
  CORRECTED("修正"),
  /** It was taken away; its earlier versions stay in the history. */
  DELETED("削除");

  private final String label;

  MemoDeed(String label) {
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }
}
