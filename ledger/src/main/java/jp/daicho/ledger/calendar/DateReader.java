package jp.daicho.ledger.calendar;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.calendar.DateForm.Part;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** Reads days as clerks type them. */
final class DateReader {
  private static final String WHAT = "date";
  private static final int MOST_YEARS_OF_AN_ERA = 99;

  /** Years before are typing errors, and would not be printed in four digits. */
  private static final int FIRST_WESTERN_YEAR = 1000;

  private static final Pattern YEAR =
      Pattern.compile("(?:西暦)?(?<western>[0-9]{4})|(?<era>[^0-9]{1,4}?)(?<year>元|[0-9]{1,2})");

  /** {@code S55.12.26}, {@code 昭和55/12/26}, {@code 1980-12-26}. */
  private static final Pattern SEPARATED =
      Pattern.compile(
          "(?<YEAR>[0-9]{4}|[^0-9]{1,4}?(?:元|[0-9]{1,2}))(?<mark>[-./])"
              + "(?<MONTH>[0-9]{1,2})\\k<mark>(?<DAY>[0-9]{1,2})");

  /** {@code S551226}, {@code 3551226}, {@code 19801226}. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "(?:(?<WESTERN>[0-9]{4})|(?<ERA>[0-9]|[^0-9]{1,4})(?<YEAR>[0-9]{2}))"
              + "(?<MONTH>[0-9]{2})(?<DAY>[0-9]{2})");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]");
  private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212ー]");

  private DateReader() {}

  /** Reads a day in any form; {@link WrittenDate#print()} is its canonical text. */
  static WrittenDate read(String text, EraCalendar calendar) {
    if (isAsKept(text)) {
      return exact(westernYear(text.substring(0, 4)), text.substring(5, 7), text.substring(8));
    }
    String folded = fold(text);
    if (folded.isEmpty()) {
      throw new InvalidValueException(Fault.EMPTY, WHAT);
    }
    Matcher separated = SEPARATED.matcher(folded);
    if (separated.matches()) {
      return exact(
          year(separated.group("YEAR"), calendar),
          separated.group("MONTH"),
          separated.group("DAY"));
    }
    Matcher together = RUN_TOGETHER.matcher(folded);
    if (together.matches()) {
      String western = together.group("WESTERN");
      WrittenYear year =
          western != null
              ? westernYear(western)
              : yearOfEra(together.group("ERA"), together.group("YEAR"), calendar);
      return exact(year, together.group("MONTH"), together.group("DAY"));
    }
    for (DateForm form : DateForm.values()) {
      Matcher matcher = form.matcher(folded);
      if (matcher.matches()) {
        return form.hasYear()
            ? new WrittenDate(form, year(DateForm.year(matcher), calendar), form.parts(matcher))
            : new WrittenDate(form, null, Map.of());
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_FORM, WHAT);
  }

  /**
   * Half-width, without spaces, one kind of hyphen, capital letters. A date is derived from its
   * text and never stored as typed, so compatibility normalisation loses nothing; it also opens ㍼
   * to 昭和.
   */
  private static String fold(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String joined = SPACES.matcher(narrow).replaceAll("");
    return HYPHENS.matcher(joined).replaceAll("-").replace("ごろ", "頃").toUpperCase(Locale.ROOT);
  }

  /** Whether it is in the form of files and of the database, as most are: 1980-12-26. */
  private static boolean isAsKept(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      char character = text.charAt(i);
      boolean isMark = i == 4 || i == 7;
      if (isMark ? character != '-' : (character < '0' || character > '9')) {
        return false;
      }
    }
    return true;
  }

  private static WrittenDate exact(WrittenYear year, String month, String day) {
    Map<Part, Integer> parts = new EnumMap<>(Part.class);
    parts.put(Part.MONTH, Integer.valueOf(month));
    parts.put(Part.DAY, Integer.valueOf(day));
    return new WrittenDate(DateForm.EXACT_DAY, year, parts);
  }

  private static WrittenYear year(String text, EraCalendar calendar) {
    Matcher matcher = YEAR.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, WHAT);
    }
    String western = matcher.group("western");
    return western != null
        ? westernYear(western)
        : yearOfEra(matcher.group("era"), matcher.group("year"), calendar);
  }

  private static WrittenYear westernYear(String digits) {
    int year = Integer.parseInt(digits);
    if (year < FIRST_WESTERN_YEAR) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, WHAT);
    }
    return WrittenYear.western(year);
  }

  private static WrittenYear yearOfEra(String eraText, String yearText, EraCalendar calendar) {
    Era era =
        calendar
            .find(eraText)
            .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_FORM, WHAT));
    int year = yearText.equals("元") ? 1 : Integer.parseInt(yearText);
    if (year < 1 || year > MOST_YEARS_OF_AN_ERA) {
      throw new InvalidValueException(Fault.OUTSIDE_ERA, WHAT);
    }
    return new WrittenYear(era, year);
  }
}
