package jp.daicho.server.operators;

/** Kinds of places where the system is used (1.3.1). */
public enum PlaceKind {
  /** The main office. */
  MAIN_OFFICE("本庁"),
  /** A branch office. */
  BRANCH("支所"),
  /** A sub-office. */
  SUB_OFFICE("出張所"),
  /** Another section that uses the system. */
  SECTION("利用課");

  private final String label;

  PlaceKind(String label) {
    this.label = label;
  }

  /** The word of the standard. */
  public String label() {
    return label;
  }
}
