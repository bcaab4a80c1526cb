package jp.daicho.ledger.support;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A period of support (3.4).
 *
 * @param from the first day
 * @param to the last day
 */
public record SupportPeriod(LocalDate from, LocalDate to) {
  /** A period. */
  public SupportPeriod {
    Objects.requireNonNull(from);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it starts");
    }
  }

  /**
   * The last day of the year that begins on a day (3.4): the day before the same date a year later;
   * where that year has no such date, the last day of the month (民法 Article 143).
   */
  public static LocalDate lastDay(LocalDate from) {
    LocalDate later = from.plusYears(1);
    return later.getDayOfMonth() == from.getDayOfMonth() ? later.minusDays(1) : later;
  }

  /** The year that begins on a day. */
  public static SupportPeriod startingOn(LocalDate from) {
    return new SupportPeriod(from, lastDay(from));
  }

  /** The year that follows this period: it begins on the day after its last (3.4). */
  public SupportPeriod next() {
    return startingOn(to.plusDays(1));
  }

  /** The day from which the period can be extended and its end is warned of (3.4). */
  public LocalDate lastMonth() {
    return to.minusMonths(1);
  }

  /** Whether a day is in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
