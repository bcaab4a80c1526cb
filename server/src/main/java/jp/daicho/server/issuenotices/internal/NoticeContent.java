package jp.daicho.server.issuenotices.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.Envelope;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** What the notices say. */
public final class NoticeContent {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private NoticeContent() {}

  /** Says what a notice to somebody is about. */
  @FunctionalInterface
  public interface Writer {
    /** Sets the values of a notice to the person of a record. */
    void write(FormValues.Builder values, ResidentRecord record);
  }

  /** Sets the whole notice. */
  public static void set(
      FormValues.Builder values, Recipient recipient, ResidentRecord record, Writer content) {
    Envelope.address(values, recipient);
    content.write(values, record);
  }

  /**
   * Copies that were issued together.
   *
   * @param label what they are called
   */
  private record Issue(Instant at, String label, @Nullable Requester requester) {}

  /** A row for each issue, the earliest first; its copies are counted. */
  public static void issues(FormValues.Builder values, List<IssuedPaper> papers) {
    values.certification("told");
    Map<Issue, Integer> copies = new LinkedHashMap<>();
    for (IssuedPaper paper : papers.reversed()) {
      copies.merge(new Issue(paper.issuedAt(), paper.label(), paper.requester()), 1, Integer::sum);
    }
    copies.forEach((issue, count) -> values.add(row(issue, count)));
  }

  private static PersonValues row(Issue issue, int copies) {
    Requester requester = issue.requester();
    return PersonValues.builder()
        .set(FormItem.TOLD_ISSUED_ON, day(LocalDate.ofInstant(issue.at(), JAPAN)))
        .set(FormItem.TOLD_REQUESTER, requester == null ? "" : requester.label())
        .set(FormItem.TOLD_KIND, issue.label())
        .set(FormItem.TOLD_COPIES, Integer.toString(copies))
        .setOthers(FieldValue.notApplicable())
        .build();
  }

  /** The period that ends. */
  public static void expiry(
      FormValues.Builder values, ResidentRecord record, LocalDate from, LocalDate to) {
    values
        .certification("expiry")
        .set(FormItem.REGISTERED_FROM, day(from))
        .set(FormItem.REGISTERED_TO, day(to))
        .add(
            PersonValues.builder()
                .set(FormItem.NAME, record.person().displayName())
                .setOthers(FieldValue.notApplicable())
                .build());
  }

  private static String day(LocalDate day) {
    return ShownDates.of(StandardReferenceData.eras()).of(day);
  }
}
