package jp.daicho.server.reference;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;

/** What a municipality sets for its work on moves. */
public enum MoveSetting {
  /** How many drafts are registered at once at most (4.0.8). */
  MOST_AT_ONCE("一括して本登録する件数の上限", 1, 500, 50),
  /**
   * Whether an operator of a ward moves only those who live in it (4.0.1): 1 or 0. For designated
   * cities.
   */
  OWN_WARD_ONLY("異動者を操作者の行政区の住民に限る（1：限る、0：限らない）", 0, 1, 0),
  /**
   * Whether notices of the immigration agency are taken in without a clerk (4.5.6): 1 or 0.
   * Designated cities always do.
   */
  IMMIGRATION_INTAKE("出入国在留管理庁長官通知を自動で取り込む（1：取り込む、0：取り込まない）", 0, 1, 1),
  /**
   * From which day of the year the deleted records are moved to their database (9.3, 1.1.5): month
   * and day as a number; 0 for never by itself.
   */
  DELETED_RECORDS_MOVED_FROM("除票用データベースへ移行する月日（10月1日は1001。0：自動では移行しない）", 0, 1231, 0);

  private final String label;
  private final int least;
  private final int most;
  private final int usual;

  MoveSetting(String label, int least, int most, int usual) {
    this.label = label;
    this.least = least;
    this.most = most;
    this.usual = usual;
  }

  /** The day of the year that a number of month and day means; empty for 0 and for no day. */
  public static Optional<MonthDay> day(int value) {
    try {
      return value == 0 ? Optional.empty() : Optional.of(MonthDay.of(value / 100, value % 100));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Whether it can have a value. */
  public boolean allows(int value) {
    return value >= least
        && value <= most
        && (this != DELETED_RECORDS_MOVED_FROM || value == 0 || day(value).isPresent());
  }

  /** What users call it. */
  public String label() {
    return label;
  }

  /** The least it can be. */
  public int least() {
    return least;
  }

  /** The most it can be. */
  public int most() {
    return most;
  }

  /** What it is where the municipality sets nothing. */
  public int usual() {
    return usual;
  }
}
