package jp.daicho.server.accesslog.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.daicho.server.accesslog.AccessSettings;
import jp.daicho.server.operators.Passage;

/** The settings of the log in the database. */
public final class SettingTable {
  private static final String READ =
      "SELECT item, value FROM audit_setting WHERE lg_code = ?::bpchar";
  private static final String HOLIDAYS = "SELECT day FROM audit_holiday WHERE lg_code = ?::bpchar";
  private static final String WRITE =
      """
      INSERT INTO audit_setting (lg_code, item, value) VALUES (?, ?, ?)
      ON CONFLICT (lg_code, item) DO UPDATE SET value = excluded.value\
      """;
  private static final String NO_HOLIDAYS = "DELETE FROM audit_holiday WHERE lg_code = ?";
  private static final String HOLIDAY = "INSERT INTO audit_holiday (lg_code, day) VALUES (?, ?)";

  private SettingTable() {}

  /** The settings; the usual ones where nothing was set. */
  public static AccessSettings read(Passage passage) {
    List<Object> code = List.of(passage.municipality().value());
    Map<String, String> set = new HashMap<>();
    passage
        .read(READ, code, row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> set.put(entry.getKey(), entry.getValue()));
    AccessSettings usual = AccessSettings.USUAL;
    String weekdays = set.get("CLOSED_WEEKDAYS");
    return new AccessSettings(
        number(set, "KEPT_MONTHS", usual.keptMonths()),
        time(set, "OFFICE_FROM", usual.officeFrom()),
        time(set, "OFFICE_TO", usual.officeTo()),
        weekdays == null
            ? usual.closedWeekdays()
            : Arrays.stream(weekdays.split(",", -1))
                .filter(day -> !day.isEmpty())
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet()),
        new TreeSet<>(passage.read(HOLIDAYS, code, row -> row.getObject(1, LocalDate.class))),
        number(set, "MANY_SEARCHES", usual.manySearches()),
        number(set, "MANY_RESIDENTS", usual.manyResidents()),
        number(set, "ODD_HOURS", usual.oddHours()),
        number(set, "FAILED_SIGN_INS", usual.failedSignIns()),
        number(set, "ALERT_DAYS", usual.alertDays()));
  }

  /** Sets them. */
  public static void write(Passage passage, AccessSettings settings) {
    set(passage, "KEPT_MONTHS", Integer.toString(settings.keptMonths()));
    set(passage, "OFFICE_FROM", settings.officeFrom().toString());
    set(passage, "OFFICE_TO", settings.officeTo().toString());
    set(
        passage,
        "CLOSED_WEEKDAYS",
        settings.closedWeekdays().stream()
            .sorted()
            .map(day -> Integer.toString(day.getValue()))
            .collect(Collectors.joining(",")));
    set(passage, "MANY_SEARCHES", Integer.toString(settings.manySearches()));
    set(passage, "MANY_RESIDENTS", Integer.toString(settings.manyResidents()));
    set(passage, "ODD_HOURS", Integer.toString(settings.oddHours()));
    set(passage, "FAILED_SIGN_INS", Integer.toString(settings.failedSignIns()));
    set(passage, "ALERT_DAYS", Integer.toString(settings.alertDays()));
    String code = passage.municipality().value();
    passage.write(NO_HOLIDAYS, List.of(code));
    settings.holidays().forEach(day -> passage.write(HOLIDAY, List.of(code, day)));
  }

  private static void set(Passage passage, String item, String value) {
    passage.write(WRITE, List.of(passage.municipality().value(), item, value));
  }

  private static int number(Map<String, String> set, String item, int usual) {
    String value = set.get(item);
    return value == null ? usual : Integer.parseInt(value);
  }

  private static LocalTime time(Map<String, String> set, String item, LocalTime usual) {
    String value = set.get(item);
    return value == null ? usual : LocalTime.parse(value);
  }
}
