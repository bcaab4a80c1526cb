package jp.daicho.server.links;

/** What became of a received message. */
public enum ReceivedState {
  /** Nobody has looked at it yet. */
  WAITING("取込待ち"),
  /** It was registered without a clerk. */
  TAKEN("取込済"),
  /** A clerk can start an entry from it. */
  OFFERED("入力待ち"),
  /** A draft was prepared of it; it waits for its confirmation (4.5.6). */
  PREPARED("確認待ち"),
  /** It could not be taken in. */
  FAULTY("取込エラー"),
  /** A later one about the same person counts. */
  SUPERSEDED("後の電文あり"),
  /** A clerk dealt with it. */
  SETTLED("処理済");

  private final String label;

  ReceivedState(String label) {
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return this == WAITING || this == OFFERED || this == PREPARED || this == FAULTY;
  }
}
