package jp.daicho.server.accesslog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a municipality keeps its log and looks at it (10.2).
 *
 * @param keptMonths for how many months entries are kept; 0 for ever
 * @param officeFrom when the office opens
 * @param officeTo when it closes
 * @param closedWeekdays on which days of the week it is closed
 * @param holidays on which other days
 * @param manySearches how many enquiries of an operator in an hour are many
 * @param manyResidents how many residents shown to an operator in an hour are many
 * @param oddHours how many times a day outside the hours of the office are to be told
 * @param failedSignIns how many failures to sign in with an ID on a day are to be told
 * @param alertDays for how many days it is told
 */
public record AccessSettings(
    int keptMonths,
    LocalTime officeFrom,
    LocalTime officeTo,
    Set<DayOfWeek> closedWeekdays,
    SortedSet<LocalDate> holidays,
    int manySearches,
    int manyResidents,
    int oddHours,
    int failedSignIns,
    int alertDays) {
  /** What counts where nothing was set. */
  public static final AccessSettings USUAL =
      new AccessSettings(
          0,
          LocalTime.of(8, 30),
          LocalTime.of(17, 15),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          new TreeSet<>(),
          100,
          500,
          1,
          5,
          7);

  /** Settings; the sets are copied. */
  public AccessSettings {
    closedWeekdays = Set.copyOf(closedWeekdays);
    holidays = new TreeSet<>(holidays);
  }
}
