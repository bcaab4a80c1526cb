package jp.daicho.server.immigration.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.immigration.ImmigrationReports.Listed;
import jp.daicho.server.links.HandedOverMedia.Medium;
import jp.daicho.server.links.MessageResults.Result;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** A report to the immigration agency in the words of a screen (4.5.7). */
record ShownReport(
    long number,
    String kind,
    String law,
    String person,
    String name,
    String state,
    boolean mark,
    String madeAt,
    String settledAt,
    @Nullable Long moveNumber,
    String error,
    String result,
    boolean refused,
    @Nullable Long resendOf,
    @Nullable Long mediumNumber) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(JAPAN);

  static ShownReport of(Listed listed) {
    Result result = listed.result();
    return new ShownReport(
        listed.number(),
        listed.kind().label(),
        listed.law() == null ? "" : listed.law().label(),
        listed.addressNumber(),
        listed.name(),
        listed.state().label(),
        !listed.state().isTold(),
        at(listed.madeAt()),
        listed.settledAt() == null ? "" : at(listed.settledAt()),
        listed.moveNumber(),
        listed.error(),
        result == null ? "" : words(result),
        result != null && !result.accepted(),
        listed.resendOf(),
        listed.mediumNumber());
  }

  /** A result as a line. */
  record ResultLine(String at, String processedOn, String words, boolean refused) {}

  static ResultLine result(Result result) {
    LocalDate processed = result.processedOn();
    return new ResultLine(
        at(result.recordedAt()),
        processed == null ? "" : day(processed),
        words(result),
        !result.accepted());
  }

  /** A medium as a line. */
  record MediumLine(long number, String at, int messages) {}

  static MediumLine medium(Medium medium) {
    return new MediumLine(medium.number(), at(medium.madeAt()), medium.messages());
  }

  private static String words(Result result) {
    return result.accepted()
        ? "正常"
        : ("エラー " + result.errorCode() + " " + result.errorWords()).strip();
  }

  private static String at(Instant moment) {
    return day(moment.atZone(JAPAN).toLocalDate()) + " " + TIME.format(moment);
  }

  private static String day(LocalDate day) {
    return ShownDates.of(StandardReferenceData.eras()).of(day);
  }
}
