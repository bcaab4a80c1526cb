package jp.daicho.ledger.support;

/** How a support measure stands on a day (3.4). Nobody enters it: it follows from the days. */
public enum SupportState {
  /** The application was received; nothing is held back yet. */
  RECEIVED("申出受付"),
  /** A provisional measure is in force. */
  PROVISIONAL("仮支援措置期間中"),
  /** The period begins on a later day. */
  NOT_BEGUN("支援措置開始前"),
  /** The period runs. */
  UNDER("支援措置期間中"),
  /**
   * The period is over and was neither extended nor ended: a restriction does not end by itself
   * when its day has passed (3.1).
   */
  OVER("支援措置期間終了（終了未処理）"),
  /** It was ended. */
  ENDED("支援措置終了");

  private final String label;

  SupportState(String label) {
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** Whether issue and inspection are errors (3.4). */
  public boolean holdsBack() {
    return switch (this) {
      case PROVISIONAL, UNDER, OVER -> true;
      case RECEIVED, NOT_BEGUN, ENDED -> false;
    };
  }
}
