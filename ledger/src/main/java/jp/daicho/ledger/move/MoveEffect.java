package jp.daicho.ledger.move;

/** What a kind of move does to the records of those who move (chapter 4). */
public enum MoveEffect {
  /** People who were no residents become residents (4.1.1, 4.2.1). */
  ENTER,
  /** Residents stop being residents (4.1.3, 4.2.2). */
  LEAVE,
  /** Residents take another address, alone or with their household (4.1.2). */
  RELOCATE,
  /** Residents form other households where they live (4.1.4). */
  REGROUP,
  /** Items of the record change (4.2.3, 4.3.2, 4.4, 1.1.7). */
  CORRECT,
  /**
   * The record of a foreign resident becomes that of a Japanese, or the other way (4.5.3–4.5.5).
   */
  CONVERT,
  /** A record is closed and written anew with what stands (1.1.4). */
  REMAKE,
  /** The other municipality says that who left has arrived (4.1.3.1). */
  ARRIVE,
  /** A registered move is undone (4.6). */
  CANCEL,
  /**
   * A move that ended a record is undone after the record was moved to the database of deleted
   * records: the state before it is entered (4.6.0.1).
   */
  RESTORE;

  /** Whether those who move are typed in as people the register does not have as residents. */
  public boolean takesNewcomers() {
    return this == ENTER || this == RESTORE;
  }

  /** Whether those who move end up in a household they have to be placed in (4.0.2). */
  public boolean placesInHousehold() {
    return this == ENTER || this == RELOCATE || this == REGROUP || this == RESTORE;
  }
}
