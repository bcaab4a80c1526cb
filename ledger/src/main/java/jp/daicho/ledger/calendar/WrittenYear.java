package jp.daicho.ledger.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A year as written: of an era, or of the Western calendar where there is no era.
 *
 * @param era the era; {@code null} for a Western year
 * @param year the year of the era, or the Western year
 */
record WrittenYear(@Nullable Era era, int year) {

  static WrittenYear western(int year) {
    return new WrittenYear(null, year);
  }

  int toWestern() {
    return era == null ? year : era.westernYear(year);
  }

  /** The first day that may be written in this year. */
  LocalDate earliest() {
    LocalDate first = LocalDate.of(toWestern(), 1, 1);
    return era != null && era.start().isAfter(first) ? era.start() : first;
  }

  /** The last day that may be written in this year. */
  LocalDate latest() {
    LocalDate last = LocalDate.of(toWestern(), 12, 31);
    LocalDate end = era == null ? null : era.lastWritten();
    return end != null && end.isBefore(last) ? end : last;
  }

  /** The year without 年, such as {@code 昭和55}, {@code 令和元} or {@code 1980}. */
  @Override
  public String toString() {
    return era == null ? Integer.toString(year) : era.name() + (year == 1 ? "元" : year);
  }
}
