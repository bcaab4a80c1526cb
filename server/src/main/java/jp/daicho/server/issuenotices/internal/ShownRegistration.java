package jp.daicho.server.issuenotices.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.issuenotice.NoticeRegistration;
import jp.daicho.server.issuenotices.KeptRegistration;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** A version of a registration in words; days in the Japanese calendar, empty where none is set. */
public record ShownRegistration(
    long number,
    int version,
    String person,
    String appliedOn,
    String from,
    String to,
    String endedOn,
    String remarks,
    String operator,
    String at) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** A version in words. */
  static ShownRegistration of(KeptRegistration kept) {
    NoticeRegistration registration = kept.registration();
    return new ShownRegistration(
        kept.number(),
        kept.version(),
        registration.person().value(),
        day(registration.appliedOn()),
        day(registration.from()),
        day(registration.to()),
        day(registration.endedOn()),
        registration.remarks(),
        kept.operator(),
        day(LocalDate.ofInstant(kept.at(), JAPAN)));
  }

  /** A day in the Japanese calendar; empty if there is none. */
  static String day(@Nullable LocalDate day) {
    return day == null ? "" : ShownDates.of(StandardReferenceData.eras()).of(day);
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "ShownRegistration[" + number + "." + version + "]";
  }
}
