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
  BY_HAND("手作業で処理済"),
  /** It was handed over on a medium. */
  ON_MEDIUM("媒体で引渡済");

  private final String label;

  SendingState(String label) {
    this.label = label;
  }

  /** Whether the partner has it, in whatever way. */
  public boolean isTold() {
    return this == SENT || this == BY_HAND || this == ON_MEDIUM;
  }

  /** What users read. */
  public String label() {
    return label;
  }
}
