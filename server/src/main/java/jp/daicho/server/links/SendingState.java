package jp.daicho.server.links;

/** How far a message to send has come. */
public enum SendingState {
  /** It will be sent, or tried again. */
  WAITING("送信待ち"),
  /** The partner has it. */
  SENT("送信済"),
  /** The partner refused it, or it could not be made. Later messages about the person wait. */
  FAILED("送信エラー"),
  /** A clerk told the partner in another way. */
  BY_HAND("手作業で処理済");

  private final String label;

  SendingState(String label) {
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }
}
