package jp.daicho.server.registry.internal.search;

/** Where the latest version of a record stands. The numbers stand in the search tables. */
public enum Standing {
  /** A resident. */
  RESIDENT(0),
  /** A deleted record in the register. */
  DELETED(1),
  /** In the database of deleted records alone (9.3). */
  MOVED_OVER(2);

  private final int number;

  Standing(int number) {
    this.number = number;
  }

  /** The number in the tables. */
  public int number() {
    return number;
  }
}
