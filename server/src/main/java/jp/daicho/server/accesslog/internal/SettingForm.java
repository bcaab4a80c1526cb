package jp.daicho.server.accesslog.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.accesslog.AccessSettings;
import jp.daicho.server.findings.EntryRefusedException;
import org.jspecify.annotations.Nullable;

/** The settings of the log as typed. */
record SettingForm(
    @Nullable String keptMonths,
    @Nullable String officeFrom,
    @Nullable String officeTo,
    @Nullable List<String> closedWeekdays,
    @Nullable String holidays,
    @Nullable String manySearches,
    @Nullable String manyResidents,
    @Nullable String oddHours,
    @Nullable String failedSignIns,
    @Nullable String alertDays) {

  static SettingForm of(AccessSettings settings) {
    return new SettingForm(
        Integer.toString(settings.keptMonths()),
        settings.officeFrom().toString(),
        settings.officeTo().toString(),
        settings.closedWeekdays().stream().map(DayOfWeek::name).toList(),
        settings.holidays().stream().map(LocalDate::toString).collect(Collectors.joining("\n")),
        Integer.toString(settings.manySearches()),
        Integer.toString(settings.manyResidents()),
        Integer.toString(settings.oddHours()),
        Integer.toString(settings.failedSignIns()),
        Integer.toString(settings.alertDays()));
  }

  /**
   * The settings.
   *
   * @throws EntryRefusedException if something cannot be read, with all its faults
   */
  AccessSettings read() {
    Findings findings = new Findings();
    Integer months = number(findings, keptMonths, "keptMonths", "保存期間（月）");
    LocalTime opens = time(findings, officeFrom, "officeFrom", "執務時間（始まり）");
    LocalTime closes = time(findings, officeTo, "officeTo", "執務時間（終わり）");
    SortedSet<LocalDate> days = days(findings);
    Integer searches = number(findings, manySearches, "manySearches", "大量検索とする照会の回数");
    Integer residents = number(findings, manyResidents, "manyResidents", "大量検索とする表示人数");
    Integer odd = number(findings, oddHours, "oddHours", "時間外アクセスの警告");
    Integer failed = number(findings, failedSignIns, "failedSignIns", "ログイン失敗の警告");
    Integer told = number(findings, alertDays, "alertDays", "警告を表示する日数");
    if (months == null
        || opens == null
        || closes == null
        || searches == null
        || residents == null
        || odd == null
        || failed == null
        || told == null
        || findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return new AccessSettings(
        months, opens, closes, weekdays(), days, searches, residents, odd, failed, told);
  }

  private Set<DayOfWeek> weekdays() {
    return closedWeekdays == null
        ? Set.of()
        : Set.of(DayOfWeek.values()).stream()
            .filter(day -> closedWeekdays.contains(day.name()))
            .collect(Collectors.toSet());
  }

  private SortedSet<LocalDate> days(Findings findings) {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (holidays != null) {
      for (String line : holidays.lines().map(String::strip).toList()) {
        LocalDate day = findings.read(line, new EntryItem("holidays", "その他の休業日"), AccessEntry::day);
        if (day != null) {
          days.add(day);
        }
      }
    }
    return days;
  }

  private static @Nullable Integer number(
      Findings findings, @Nullable String text, String path, String label) {
    return required(
        findings,
        text,
        path,
        label,
        typed -> {
          if (!typed.matches("[0-9]{1,7}")) {
            throw new InvalidValueException(Fault.NOT_DIGITS, path);
          }
          return Integer.valueOf(typed);
        });
  }

  private static @Nullable LocalTime time(
      Findings findings, @Nullable String text, String path, String label) {
    return required(
        findings,
        text,
        path,
        label,
        typed -> {
          try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
          } catch (DateTimeParseException _) {
            throw new InvalidValueException(Fault.UNKNOWN_FORM, path);
          }
        });
  }

  private static <T> @Nullable T required(
      Findings findings,
      @Nullable String text,
      String path,
      String label,
      Function<String, T> reader) {
    return findings.require(
        text == null ? "" : text.strip(), new EntryItem(path, label), reader::apply);
  }
}
