package jp.daicho.ledger.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.calendar.DateForm.Part;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A day of the register (1.1.8): an exact day, a day that no calendar has (平成15年2月29日), or an
 * uncertain one in one of the fourteen forms of {@link DateForm}.
 *
 * <p>Every one holds a {@link #day()} for sorting, searching and counting, which is never printed
 * for what is uncertain; there is no way to make a substitute day (みなし) of an uncertain one. It is
 * stored as three parts: {@link #day()}, {@link #isUncertain()}, {@link #notation()}; {@link
 * #restore(LocalDate, boolean, String)} is the inverse.
 *
 * <p>What an uncertain date can mean is the range from {@link #earliest()} to {@link #latest()}:
 * exactly the time that is written. 頃 and 推定 do not widen it, since 1.1.8 gives them no number of
 * days. Spring is March to May, summer June to August, autumn September to November; a winter is
 * January, February and December of the year that is written, so its range is the year. The thirds
 * of a month are the days 1–10, 11–20 and 21 to the end. Only days of the era that is written are
 * meant: 昭和64年頃 is 1 to 7 January 1989.
 *
 * <p>Which items may hold uncertain and non-calendar dates is a rule of the item, not of this
 * value.
 */
public final class RegisterDate {
  private static final String WHAT = "date";

  private final WrittenDate written;
  private final LocalDate day;
  private final @Nullable String notation;

  private RegisterDate(WrittenDate written, EraCalendar calendar) {
    this.written = written;
    this.day = written.earliest();
    this.notation = isPlain(written, calendar) ? null : written.print();
  }

  private RegisterDate(LocalDate day) {
    this.written =
        new WrittenDate(
            DateForm.EXACT_DAY,
            WrittenYear.western(day.getYear()),
            Map.of(Part.MONTH, day.getMonthValue(), Part.DAY, day.getDayOfMonth()));
    this.day = day;
    this.notation = null;
  }

  /**
   * An exact day.
   *
   * @throws InvalidValueException if the year is not 1 to 9999
   */
  public static RegisterDate of(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, WHAT);
    }
    return new RegisterDate(day);
  }

  /**
   * Reads a date as clerks type it.
   *
   * <p>Exact days: {@code S55.12.26}, {@code s55/12/26}, {@code S551226}, {@code 3551226} (code of
   * the era), {@code 昭和55年12月26日}, {@code 令和元年5月1日}, {@code 1980-12-26}, {@code 1980/12/26}, {@code
   * 19801226}, {@code 1980年12月26日}. Uncertain ones: the forms of {@link DateForm}, with the year of
   * an era or Western. Digits and letters may be full-width, numbers may have a leading zero,
   * spaces do not count.
   *
   * @throws InvalidValueException if the text has none of these forms ({@link Fault#UNKNOWN_FORM}),
   *     names a month or a day above 12 or 31 or a range that ends before it starts ({@link
   *     Fault#IMPOSSIBLE_DATE}), or a day outside its era ({@link Fault#OUTSIDE_ERA})
   */
  public static RegisterDate parse(String text, EraCalendar calendar) {
    return new RegisterDate(DateReader.read(text, calendar), calendar);
  }

  /**
   * Reads a day that must be a certain day of the calendar, such as the beginning of a period.
   *
   * @throws InvalidValueException as {@link #parse}, and {@link Fault#IMPOSSIBLE_DATE} if it is an
   *     uncertain date or a day the calendar does not have
   */
  public static LocalDate parseDay(String text, EraCalendar calendar) {
    RegisterDate date = parse(text, calendar);
    if (date.isUncertain() || !date.isOnCalendar()) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, "day");
    }
    return date.day();
  }

  /**
   * The date that has these three stored parts, read with the {@linkplain EraCalendar#standard()
   * standard} eras.
   *
   * @throws InvalidValueException if no date has these parts
   */
  public static RegisterDate restore(LocalDate day, boolean uncertain, @Nullable String notation) {
    return restore(day, uncertain, notation, EraCalendar.standard());
  }

  /**
   * The date that has these three stored parts.
   *
   * @param day {@link #day()}
   * @param uncertain {@link #isUncertain()}
   * @param notation {@link #notation()}, exactly in its canonical form
   * @param calendar the eras the notation is written in
   * @throws InvalidValueException if no date has these parts: an uncertain day without its
   *     notation, a notation that is not canonical or belongs to another day
   */
  public static RegisterDate restore(
      LocalDate day, boolean uncertain, @Nullable String notation, EraCalendar calendar) {
    RegisterDate restored = notation == null ? of(day) : parse(notation, calendar);
    if (restored.isUncertain() != uncertain
        || !restored.day.equals(day)
        || !Objects.equals(restored.notation, notation)) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, WHAT);
    }
    return restored;
  }

  /**
   * The day held internally (1.1.8): the day itself, or the first day that an uncertain date can
   * mean. For a day that no calendar has, the last day of its month; for 年月日不詳, 1 January of the
   * year 1.
   */
  public LocalDate day() {
    return day;
  }

  /** The form in which the date is written. */
  public DateForm form() {
    return written.form();
  }

  /** Whether it is one of the uncertain dates (不詳日) of 1.1.8. */
  public boolean isUncertain() {
    return written.form().isUncertain();
  }

  /** Whether the calendar has every day that is written; false for 平成15年2月29日. */
  public boolean isOnCalendar() {
    return written.isOnCalendar();
  }

  /** The first day it can mean, the same as {@link #day()}. */
  public LocalDate earliest() {
    return day;
  }

  /** The last day it can mean; for 年月日不詳, 31 December 9999. */
  public LocalDate latest() {
    return written.latest();
  }

  /**
   * The canonical text where printing {@link #day()} would not give it: uncertain and non-calendar
   * dates, 明治45年7月30日 and 大正15年12月25日. {@code null} otherwise. The year keeps the style it was
   * written in: a Western year can span two eras.
   */
  public @Nullable String notation() {
    return notation;
  }

  /**
   * The date in Japanese style (1.1.9). A Western year that spans two eras is printed in the era of
   * the middle of the time that is meant; a date before the first era in Western style.
   */
  public String toJapanese(EraCalendar calendar) {
    if (written.eraOrNull() != null || written.year() == null) {
      return written.print();
    }
    LocalDate middle = day.plusDays((latest().toEpochDay() - day.toEpochDay()) / 2);
    return calendar
        .eraOf(middle)
        .map(era -> written.print(new WrittenYear(era, era.yearOf(middle))))
        .orElseGet(written::print);
  }

  /**
   * The date in Western style, which 1.1.9 asks for a foreign resident's date of birth and end of
   * the period of stay: 1988年5月3日, 1988年5月頃.
   */
  public String toWestern() {
    WrittenYear year = written.year();
    return year == null ? written.print() : written.print(WrittenYear.western(year.toWestern()));
  }

  /** Two dates are equal if their three stored parts are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegisterDate that
        && day.equals(that.day)
        && isUncertain() == that.isUncertain()
        && Objects.equals(notation, that.notation);
  }

  @Override
  public int hashCode() {
    return Objects.hash(day, notation);
  }

  /** The notation, or the day as {@code 1980-12-26}; for developers. */
  @Override
  public String toString() {
    return notation == null ? day.toString() : notation;
  }

  /** Whether printing the day alone gives what is written. */
  private static boolean isPlain(WrittenDate written, EraCalendar calendar) {
    if (written.form().isUncertain() || !written.isOnCalendar()) {
      return false;
    }
    Era era = written.eraOrNull();
    return era == null || calendar.eraOf(written.earliest()).filter(era::equals).isPresent();
  }
}
