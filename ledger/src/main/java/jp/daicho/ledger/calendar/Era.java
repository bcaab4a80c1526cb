package jp.daicho.ledger.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An era (元号). Eras are data: the program knows none by name.
 *
 * @param code the number clerks type before the year, such as 3 for 昭和
 * @param name the name as printed
 * @param letter the Latin capital letter clerks type before the year
 * @param start the first day
 * @param end the last day; {@code null} while the era lasts
 * @param lastWritten the last day that may be written in this era: the end, or the day after it
 *     where 1.1.8 allows that day in both eras; {@code null} while the era lasts
 */
public record Era(
    int code,
    String name,
    String letter,
    LocalDate start,
    @Nullable LocalDate end,
    @Nullable LocalDate lastWritten) {

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the code is not one digit, the letter not one capital, the
   *     name empty, or the days out of order
   */
  public Era {
    if (code < 1 || code > 9 || name.isBlank() || !letter.matches("[A-Z]")) {
      throw new IllegalArgumentException("era without one-digit code, name or capital letter");
    }
    if ((end == null) != (lastWritten == null)) {
      throw new IllegalArgumentException(
          "an era has both an end and a last written day, or neither");
    }
    if (end != null && lastWritten != null && (end.isBefore(start) || lastWritten.isBefore(end))) {
      throw new IllegalArgumentException("the days of an era are out of order");
    }
  }

  /** Whether the day lies in this era; each day lies in one era at most. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && (end == null || !day.isAfter(end));
  }

  /** Whether the day may be written in this era, which for two days holds for two eras (1.1.8). */
  public boolean mayWrite(LocalDate day) {
    return !day.isBefore(start) && (lastWritten == null || !day.isAfter(lastWritten));
  }

  /** The year of the Western calendar in which the given year of this era lies; year 1 is 元年. */
  public int westernYear(int yearOfEra) {
    return start.getYear() + yearOfEra - 1;
  }

  /** The year of this era that lies in the given year of the Western calendar. */
  public int yearOf(LocalDate day) {
    return day.getYear() - start.getYear() + 1;
  }
}
