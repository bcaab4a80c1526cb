package jp.daicho.ledger.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * A day of the calendar written in an era (和暦), such as 昭和55年12月26日.
 *
 * <p>Two days can be written in two eras (1.1.8): 明治45年7月30日 is also 大正元年7月30日, and 大正15年12月25日
 * also 昭和元年12月25日. Days before 明治6年 are counted in the Gregorian calendar.
 *
 * @param era the era
 * @param year the year of the era; 1 is 元年
 * @param month the month, 1 to 12
 * @param day the day of the month
 */
public record JapaneseDate(Era era, int year, int month, int day) {
  private static final String WHAT = "day of an era";

  /**
   * Checks that the calendar has the day and that it may be written in the era.
   *
   * @throws InvalidValueException with {@link Fault#IMPOSSIBLE_DATE} or {@link Fault#OUTSIDE_ERA}
   */
  public JapaneseDate {
    if (year < 1 || !era.mayWrite(onCalendar(era.westernYear(year), month, day))) {
      throw new InvalidValueException(Fault.OUTSIDE_ERA, WHAT);
    }
  }

  /**
   * The given day of an era.
   *
   * @throws InvalidValueException with {@link Fault#IMPOSSIBLE_DATE} or {@link Fault#OUTSIDE_ERA}
   */
  public static JapaneseDate of(Era era, int year, int month, int day) {
    return new JapaneseDate(era, year, month, day);
  }

  /** The day in the era it lies in; empty before the first era. */
  public static Optional<JapaneseDate> from(LocalDate day, EraCalendar calendar) {
    return calendar
        .eraOf(day)
        .map(
            era ->
                new JapaneseDate(era, era.yearOf(day), day.getMonthValue(), day.getDayOfMonth()));
  }

  /**
   * Reads a day in the forms {@link RegisterDate#parse} takes for exact days.
   *
   * @throws InvalidValueException if the text is no exact day of the calendar, or lies before the
   *     first era
   */
  public static JapaneseDate parse(String text, EraCalendar calendar) {
    WrittenDate written = DateReader.read(text, calendar);
    Era era = written.eraOrNull();
    if (written.form() != DateForm.EXACT_DAY || !written.isOnCalendar()) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, WHAT);
    }
    LocalDate day = written.earliest();
    if (era == null) {
      return from(day, calendar)
          .orElseThrow(() -> new InvalidValueException(Fault.OUTSIDE_ERA, WHAT));
    }
    return new JapaneseDate(era, era.yearOf(day), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The same day of the Western calendar. */
  public LocalDate toLocalDate() {
    return LocalDate.of(era.westernYear(year), month, day);
  }

  /** The short form that clerks type, such as {@code S55.12.26}. */
  public String toShortString() {
    return era.letter() + year + "." + month + "." + day;
  }

  /** The form of certificates and screens, such as 昭和55年12月26日 or 令和元年5月1日. */
  @Override
  public String toString() {
    return new WrittenYear(era, year) + "年" + month + "月" + day + "日";
  }

  private static LocalDate onCalendar(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, WHAT);
    }
    return LocalDate.of(year, month, day);
  }
}
