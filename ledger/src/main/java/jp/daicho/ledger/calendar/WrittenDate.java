package jp.daicho.ledger.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import jp.daicho.ledger.calendar.DateForm.Part;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is written: a form, the year in its style, and what the form leaves open.
 *
 * <p>A written day may be one that no calendar has, such as 30 February (1.1.8); among days it then
 * stands for the last day of its month.
 *
 * @param form the form
 * @param year the year; {@code null} only if the form has none
 * @param parts the other parts
 */
record WrittenDate(DateForm form, @Nullable WrittenYear year, Map<Part, Integer> parts) {
  private static final String WHAT = "date";
  private static final int LONGEST_MONTH = 31;
  private static final int WINTER = 3;

  /**
   * What an unknown day stands for: PostgreSQL and {@code java.time} have this day, and no year 0.
   */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /**
   * Checks months, days, the order of a range, and that the days lie in the era that is written.
   */
  WrittenDate {
    parts = Map.copyOf(parts);
    requireWithin(parts, Part.MONTH, 12);
    requireWithin(parts, Part.TO_MONTH, 12);
    requireWithin(parts, Part.DAY, LONGEST_MONTH);
    requireWithin(parts, Part.TO_DAY, LONGEST_MONTH);
    if (parts.containsKey(Part.TO_DAY) && ordinal(parts, true) <= ordinal(parts, false)) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, WHAT);
    }
    if (year != null) {
      requireInEra(year, parts);
    }
  }

  @Nullable Era eraOrNull() {
    return year == null ? null : year.era();
  }

  /**
   * The first day it can mean. Of a year that an era shares with another, only the days of the era.
   */
  LocalDate earliest() {
    if (year == null) {
      return FIRST;
    }
    LocalDate first = firstWritten(year, parts);
    return first.isBefore(year.earliest()) ? year.earliest() : first;
  }

  /** The last day it can mean. */
  LocalDate latest() {
    if (year == null) {
      return LAST;
    }
    LocalDate last = lastWritten(year, parts);
    return last.isAfter(year.latest()) ? year.latest() : last;
  }

  /** Whether the calendar has every day that is written. */
  boolean isOnCalendar() {
    return year == null
        || (isOnCalendar(year, parts.get(Part.MONTH), parts.get(Part.DAY))
            && isOnCalendar(year, toMonth(parts), parts.get(Part.TO_DAY)));
  }

  /** The canonical text. */
  String print() {
    return form.print(year == null ? "" : year.toString(), parts);
  }

  /** The canonical text with the year in another style. */
  String print(WrittenYear otherYear) {
    return form.print(otherYear.toString(), parts);
  }

  private static void requireWithin(Map<Part, Integer> parts, Part part, int largest) {
    Integer value = parts.get(part);
    if (value != null && (value < 1 || value > largest)) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, WHAT);
    }
  }

  private static int ordinal(Map<Part, Integer> parts, boolean end) {
    Integer month = end ? toMonth(parts) : parts.get(Part.MONTH);
    Integer day = parts.get(end ? Part.TO_DAY : Part.DAY);
    return (month == null ? 0 : month) * 100 + (day == null ? 0 : day);
  }

  private static @Nullable Integer toMonth(Map<Part, Integer> parts) {
    return parts.getOrDefault(Part.TO_MONTH, parts.get(Part.MONTH));
  }

  /**
   * A named day must itself lie in the era; of a longer time only a part has to (昭和64年頃 means the
   * seven days of that year).
   */
  private static void requireInEra(WrittenYear year, Map<Part, Integer> parts) {
    LocalDate first = firstWritten(year, parts);
    LocalDate last = lastWritten(year, parts);
    boolean inside =
        parts.containsKey(Part.DAY)
            ? !first.isBefore(year.earliest()) && !last.isAfter(year.latest())
            : !last.isBefore(year.earliest()) && !first.isAfter(year.latest());
    if (!inside || year.latest().isBefore(year.earliest())) {
      throw new InvalidValueException(Fault.OUTSIDE_ERA, WHAT);
    }
  }

  private static LocalDate firstWritten(WrittenYear year, Map<Part, Integer> parts) {
    Integer season = parts.get(Part.SEASON);
    Integer third = parts.get(Part.THIRD);
    Integer month = parts.get(Part.MONTH);
    if (season != null) {
      return season == WINTER ? day(year, 1, 1) : day(year, 3 + 3 * season, 1);
    }
    if (third != null) {
      return day(year, month, 1 + 10 * third);
    }
    return day(year, month == null ? 1 : month, parts.getOrDefault(Part.DAY, 1));
  }

  private static LocalDate lastWritten(WrittenYear year, Map<Part, Integer> parts) {
    Integer season = parts.get(Part.SEASON);
    Integer third = parts.get(Part.THIRD);
    Integer month = toMonth(parts);
    if (season != null) {
      // The year that is written bounds a winter: its days are in January, February and December of
      // it.
      return day(year, season == WINTER ? 12 : 5 + 3 * season, LONGEST_MONTH);
    }
    if (third != null) {
      return day(year, month, third == 2 ? LONGEST_MONTH : 10 + 10 * third);
    }
    Integer day = parts.getOrDefault(Part.TO_DAY, parts.get(Part.DAY));
    return day(year, month == null ? 12 : month, day == null ? LONGEST_MONTH : day);
  }

  /** The day, or the last of the month where the month has no such day. */
  private static LocalDate day(WrittenYear year, @Nullable Integer month, int day) {
    YearMonth yearMonth = YearMonth.of(year.toWestern(), month == null ? 1 : month);
    return yearMonth.atDay(Math.min(day, yearMonth.lengthOfMonth()));
  }

  private static boolean isOnCalendar(
      WrittenYear year, @Nullable Integer month, @Nullable Integer day) {
    return month == null
        || day == null
        || day <= YearMonth.of(year.toWestern(), month).lengthOfMonth();
  }
}
