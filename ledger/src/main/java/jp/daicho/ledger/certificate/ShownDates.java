package jp.daicho.ledger.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * How dates are written on certificates and screens (1.1.9): in the Japanese calendar, but a
 * foreign resident's birth date and the end of the period of stay in the Western. There is no way
 * to have one the other way round, or both.
 */
public final class ShownDates {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final EraCalendar calendar;

  private ShownDates(EraCalendar calendar) {
    this.calendar = calendar;
  }

  /** With the eras of a calendar. */
  public static ShownDates of(EraCalendar calendar) {
    return new ShownDates(calendar);
  }

  /** A date as the register holds it, in the Japanese calendar. */
  public String of(RegisterDate date) {
    return date.toJapanese(calendar);
  }

  /** A day in the Japanese calendar. */
  public String of(LocalDate day) {
    return of(RegisterDate.of(day));
  }

  /** A moment to the minute, in the time of Japan: 令和8年11月26日　9時05分. */
  public String of(Instant moment) {
    ZonedDateTime there = moment.atZone(JAPAN);
    return of(there.toLocalDate())
        + String.format(Locale.ROOT, "　%d時%02d分", there.getHour(), there.getMinute());
  }

  /** A month in the Japanese calendar: 令和2年4月. */
  public String of(YearMonth month) {
    String first = of(month.atDay(1));
    return first.substring(0, first.indexOf('月') + 1);
  }

  /** 生年月日. */
  public String birthDate(ResidentRecord resident) {
    return switch (resident.person()) {
      case JapanesePerson _ -> of(resident.birthDate());
      case ForeignPerson _ -> resident.birthDate().toWestern();
    };
  }

  /** 在留期間の満了の日. */
  public String residenceExpiry(LocalDate day) {
    return RegisterDate.of(day).toWestern();
  }
}
