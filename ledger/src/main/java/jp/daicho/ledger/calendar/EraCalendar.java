package jp.daicho.ledger.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.data.TabularResource;
import org.jspecify.annotations.Nullable;

/**
 * The eras in their order: which era a day lies in, and which era a name, letter or code means
 * (1.3.6).
 *
 * <p>A new era is data: a line in {@code eras.tsv}, or one more era given to {@link #of}.
 */
public final class EraCalendar {
  private final List<Era> eras;

  private EraCalendar(List<Era> eras) {
    this.eras = eras;
  }

  /** The calendar of the eras this product carries, 明治 to the present. */
  public static EraCalendar standard() {
    return Standard.CALENDAR;
  }

  /**
   * A calendar of the given eras, the oldest first.
   *
   * @throws IllegalArgumentException if there is none, an era does not start on the day after the
   *     one before it ends, an era other than the last lasts, or a name, letter or code occurs
   *     twice
   */
  public static EraCalendar of(List<Era> eras) {
    if (eras.isEmpty()) {
      throw new IllegalArgumentException("a calendar without eras");
    }
    for (int i = 1; i < eras.size(); i++) {
      LocalDate end = eras.get(i - 1).end();
      if (end == null || !end.plusDays(1).equals(eras.get(i).start())) {
        throw new IllegalArgumentException(
            "era " + eras.get(i).code() + " does not follow the one before");
      }
    }
    long names = eras.stream().map(Era::name).distinct().count();
    long letters = eras.stream().map(Era::letter).distinct().count();
    long codes = eras.stream().map(Era::code).distinct().count();
    if (names < eras.size() || letters < eras.size() || codes < eras.size()) {
      throw new IllegalArgumentException("two eras with the same name, letter or code");
    }
    return new EraCalendar(List.copyOf(eras));
  }

  /**
   * The calendar with one more era after the last, which lasts until the day before (1.3.6).
   *
   * @param next the new era, which lasts
   * @param lastWritten the last day that may still be written in the era before: the day before the
   *     new era, or its first day, which then may be written in both (1.1.8)
   * @throws IllegalArgumentException if the new era does not begin after the last, or its name,
   *     letter or code is taken
   */
  public EraCalendar followedBy(Era next, LocalDate lastWritten) {
    Era last = eras.getLast();
    Era ended =
        new Era(
            last.code(),
            last.name(),
            last.letter(),
            last.start(),
            next.start().minusDays(1),
            lastWritten);
    List<Era> all = new ArrayList<>(eras.subList(0, eras.size() - 1));
    all.add(ended);
    all.add(next);
    return of(all);
  }

  /** The eras, the oldest first. */
  public List<Era> eras() {
    return eras;
  }

  /** The era in which the day lies; empty before the first era. */
  public Optional<Era> eraOf(LocalDate day) {
    return eras.stream().filter(era -> era.contains(day)).findFirst();
  }

  /**
   * The era with this name, letter (of either case) or code, as {@code 昭和}, {@code s} or {@code 3}.
   */
  public Optional<Era> find(String nameLetterOrCode) {
    return eras.stream()
        .filter(
            era ->
                era.name().equals(nameLetterOrCode)
                    || era.letter().equalsIgnoreCase(nameLetterOrCode)
                    || Integer.toString(era.code()).equals(nameLetterOrCode))
        .findFirst();
  }

  private static Era era(TabularResource.Row row) {
    return new Era(
        Integer.parseInt(row.get("code")),
        row.get("name"),
        row.get("letter"),
        LocalDate.parse(row.get("start")),
        dayOrNull(row.get("end")),
        dayOrNull(row.get("last_written")));
  }

  private static @Nullable LocalDate dayOrNull(String column) {
    return column.isEmpty() ? null : LocalDate.parse(column);
  }

  /** Read once, when first asked for. */
  private static final class Standard {
    private static final EraCalendar CALENDAR =
        of(
            TabularResource.read(EraCalendar.class, "eras.tsv").rows().stream()
                .map(EraCalendar::era)
                .toList());
  }
}
