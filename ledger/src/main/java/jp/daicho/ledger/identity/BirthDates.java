package jp.daicho.ledger.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.daicho.ledger.calendar.Era;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;

/**
 * How two birth dates differ when one of them was typed wrongly, and which dates a birth date can
 * have become so. Digits are those of the Western date and those of the era's year, month and day,
 * as clerks type either.
 */
final class BirthDates {
  private static final int OLDEST = 130;
  private static final int YEAR = 366;

  private BirthDates() {}

  /** The level of two dates. */
  static Level compare(RegisterDate one, RegisterDate other, EraCalendar eras) {
    if (one.equals(other)) {
      return Level.SAME;
    }
    if (one.isUncertain() || other.isUncertain()) {
      boolean apart =
          one.latest().isBefore(other.earliest()) || other.latest().isBefore(one.earliest());
      return apart ? Level.DIFFERENT : Level.OVERLAPPING;
    }
    return compare(one.day(), other.day(), eras);
  }

  private static Level compare(LocalDate one, LocalDate other, EraCalendar eras) {
    if (one.equals(other)) {
      return Level.SAME;
    }
    if (one.getYear() == other.getYear()
        && one.getMonthValue() == other.getDayOfMonth()
        && one.getDayOfMonth() == other.getMonthValue()) {
      return Level.DAY_MONTH;
    }
    List<String> digits = written(one, eras);
    List<String> theirs = written(other, eras);
    if (anyAlike(digits, theirs, BirthDates::isSwapped)) {
      return Level.SWAPPED;
    }
    if (anyAlike(digits, theirs, BirthDates::isOtherEra)) {
      return Level.ERA;
    }
    return anyAlike(digits, theirs, BirthDates::isOneDigitOff) ? Level.ONE_DIGIT : Level.DIFFERENT;
  }

  /**
   * The first days of the dates that a record of the same person can have instead: the date itself,
   * what one typing error makes of it, and the uncertain dates that mean it. Of an uncertain date
   * that means more than a year, such as 年月日不詳, no more than its first day.
   *
   * @param today nobody is born later
   */
  static SortedSet<LocalDate> near(RegisterDate born, LocalDate today, EraCalendar eras) {
    LocalDate day = born.day();
    SortedSet<LocalDate> near = new TreeSet<>();
    near.add(day);
    near.add(day.withDayOfMonth(1));
    near.add(day.withDayOfYear(1));
    eras.eraOf(day).ifPresent(era -> near.add(later(era.start(), day.withDayOfYear(1))));
    if (!born.isUncertain()) {
      addTypedWrongly(day, eras, near);
    } else if (born.latest().toEpochDay() - day.toEpochDay() < YEAR) {
      day.datesUntil(born.latest().plusDays(1)).forEach(near::add);
    }
    near.removeIf(it -> it.isAfter(today) || it.isBefore(today.minusYears(OLDEST)));
    return near;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static void addTypedWrongly(LocalDate day, EraCalendar eras, SortedSet<LocalDate> near) {
    addDate(near, day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    String western = western(day);
    variations(western).forEach(text -> addWestern(near, text));
    eras.eraOf(day)
        .ifPresent(
            era -> {
              String text = western(day).substring(4);
              String ofEra = String.format(Locale.ROOT, "%02d", era.yearOf(day)) + text;
              for (Era any : eras.eras()) {
                addOfEra(near, any, ofEra);
              }
              variations(ofEra).forEach(typed -> addOfEra(near, era, typed));
            });
  }

  /** Every text with one digit another, or two neighbours the other way round. */
  private static List<String> variations(String digits) {
    List<String> variations = new ArrayList<>();
    for (int i = 0; i < digits.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        variations.add(digits.substring(0, i) + digit + digits.substring(i + 1));
      }
      if (i > 0) {
        variations.add(
            digits.substring(0, i - 1)
                + digits.charAt(i)
                + digits.charAt(i - 1)
                + digits.substring(i + 1));
      }
    }
    return variations;
  }

  private static void addWestern(SortedSet<LocalDate> near, String digits) {
    addDate(near, number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
  }

  /** Only days of the era itself: 昭和80年 is no year of anybody's birth. */
  private static void addOfEra(SortedSet<LocalDate> near, Era era, String digits) {
    SortedSet<LocalDate> found = new TreeSet<>();
    int year = number(digits, 0, 2);
    if (year >= 1) {
      addDate(found, era.westernYear(year), number(digits, 2, 4), number(digits, 4, 6));
    }
    found.stream().filter(era::mayWrite).forEach(near::add);
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }

  private static void addDate(SortedSet<LocalDate> near, int year, int month, int day) {
    // Nobody's record has a day that is not in the calendar. Many typing errors make such days, too
    // many for an exception each.
    if (month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()) {
      near.add(LocalDate.of(year, month, day));
    }
  }

  /** The date as digits: Western, and with the letter of its era. */
  private static List<String> written(LocalDate day, EraCalendar eras) {
    List<String> written = new ArrayList<>();
    String western = western(day);
    written.add(western);
    eras.eraOf(day)
        .ifPresent(
            era ->
                written.add(
                    era.letter()
                        + String.format(Locale.ROOT, "%02d", era.yearOf(day))
                        + western.substring(4)));
    return written;
  }

  private static String western(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  @FunctionalInterface
  private interface Alike {
    boolean test(String one, String other);
  }

  private static boolean anyAlike(List<String> digits, List<String> theirs, Alike alike) {
    for (String one : digits) {
      for (String other : theirs) {
        if (one.length() == other.length() && alike.test(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** One character another: a digit, as another era was told apart before. */
  private static boolean isOneDigitOff(String one, String other) {
    return differing(one, other) == 1;
  }

  private static boolean isSwapped(String one, String other) {
    if (differing(one, other) != 2) {
      return false;
    }
    int at = 0;
    while (one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at);
  }

  private static boolean isOtherEra(String one, String other) {
    return !Character.isDigit(one.charAt(0))
        && one.charAt(0) != other.charAt(0)
        && one.substring(1).equals(other.substring(1));
  }

  private static int differing(String one, String other) {
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        differing++;
      }
    }
    return differing;
  }
}
