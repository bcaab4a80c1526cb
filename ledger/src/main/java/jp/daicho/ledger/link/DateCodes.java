package jp.daicho.ledger.link;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import jp.daicho.ledger.calendar.DateForm;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.data.TabularResource;

/**
 * Dates as codes of eight digits, year, month and day (1.1.8): what is not known of an uncertain
 * date is zeros, and a day that no calendar has keeps year and month. The code says no more than
 * what is written, so that no day is made up; other systems get the date as it is written, too.
 *
 * <p>Provisional: how 住基ネット codes each form is not public. The table {@code date_codes_1.tsv} says
 * it, one row a form.
 */
public final class DateCodes {
  /** The row for an exact day that no calendar has. */
  private static final String NOT_ON_CALENDAR = "NOT_ON_CALENDAR";

  private static final DateCodes STANDARD = load();

  private final Map<DateForm, String> patterns;
  private final String notOnCalendar;

  private DateCodes(Map<DateForm, String> patterns, String notOnCalendar) {
    this.patterns = patterns;
    this.notOnCalendar = notOnCalendar;
  }

  /** The table that comes with the program. */
  public static DateCodes standard() {
    return STANDARD;
  }

  /** The code of a date, such as {@code 19801226}, or {@code 19800000} for 昭和55年頃. */
  public String of(RegisterDate date) {
    String pattern = patterns.get(date.form());
    if (pattern == null) {
      throw new IllegalStateException("no code for " + date.form());
    }
    if (!date.isOnCalendar()) {
      // Of a longer time the code has no day anyway.
      pattern = date.isUncertain() ? pattern.replace("DD", "00") : notOnCalendar;
    }
    LocalDate first = date.day();
    return pattern
        .replace("YYYY", "%04d".formatted(first.getYear()))
        .replace("MM", "%02d".formatted(first.getMonthValue()))
        .replace("DD", "%02d".formatted(first.getDayOfMonth()));
  }

  private static DateCodes load() {
    Map<DateForm, String> patterns = new EnumMap<>(DateForm.class);
    String notOnCalendar = "";
    for (TabularResource.Row row :
        TabularResource.read(DateCodes.class, "date_codes_1.tsv").rows()) {
      if (row.get("form").equals(NOT_ON_CALENDAR)) {
        notOnCalendar = row.get("code");
      } else {
        patterns.put(DateForm.valueOf(row.get("form")), row.get("code"));
      }
    }
    return new DateCodes(patterns, notOnCalendar);
  }
}
