package jp.daicho.ledger.restriction;

/** How a restriction stands on a day (3.1). Nobody enters it: it follows from the days. */
public enum RestrictionState {
  /** Its first day is ahead. */
  NOT_BEGUN("抑止開始前"),
  /** It holds. */
  HOLDING("抑止中"),
  /** Its last day is past, and it holds all the same: it does not end by itself (3.1). */
  OVER("抑止中（終了日経過）"),
  /** It was released. */
  RELEASED("解除済");

  private final String label;

  RestrictionState(String label) {
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** Whether it holds. */
  public boolean holds() {
    return switch (this) {
      case HOLDING, OVER -> true;
      case NOT_BEGUN, RELEASED -> false;
    };
  }
}
