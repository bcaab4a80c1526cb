package jp.daicho.server.reference;

/** What a municipality sets for temporary releases (3.1, 3.4). */
public enum RestrictionSetting {
  /** How many minutes a release lasts unless said otherwise. */
  USUAL_MINUTES("一時解除の時間（分）", 30),
  /** How many minutes it lasts at most. */
  MOST_MINUTES("一時解除の時間の上限（分）", 480);

  /** A day: nothing is released for longer. */
  public static final int MOST = 1440;

  private final String label;
  private final int usual;

  RestrictionSetting(String label, int usual) {
    this.label = label;
    this.usual = usual;
  }

  /** What users call it. */
  public String label() {
    return label;
  }

  /** What it is where the municipality sets nothing. */
  public int usual() {
    return usual;
  }
}
