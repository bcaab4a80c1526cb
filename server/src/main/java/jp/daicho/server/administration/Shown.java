package jp.daicho.server.administration;

import java.time.Instant;
import java.time.LocalDate;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** Days and times as users read them. */
public final class Shown {
  private Shown() {}

  /** A day in the Japanese calendar; empty for none. */
  public static String day(@Nullable LocalDate day) {
    return day == null ? "" : dates().of(day);
  }

  /** A moment to the minute; empty for none. */
  public static String moment(@Nullable Instant moment) {
    return moment == null ? "" : dates().of(moment);
  }

  /** A period, open or not: 令和8年4月1日～. */
  public static String period(LocalDate from, @Nullable LocalDate to) {
    return day(from) + "～" + day(to);
  }

  private static ShownDates dates() {
    return ShownDates.of(StandardReferenceData.eras());
  }
}
