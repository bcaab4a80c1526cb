package jp.daicho.server.inquiry;

import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.protection.Marks;
import jp.daicho.server.reference.StandardReferenceData;

/**
 * A deleted record (除票) in one line of a list (1.1.5).
 *
 * @param person whose it is, as the record was deleted
 * @param version 履歴番号 of the version that deleted it
 * @param processedOn 処理年月日, in the Japanese calendar
 * @param reason 消除事由
 * @param occurredOn 事由の生じた年月日; empty where none is known
 */
public record DeletedLine(
    ResidentLine person, int version, String processedOn, String reason, String occurredOn) {

  /** The line of the version that deleted a record. */
  public static DeletedLine of(ResidentRecord deleted) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    Deletion deletion = deleted.deletion();
    String reason = deletion == null ? null : deletion.reason();
    return new DeletedLine(
        ResidentLine.of(deleted),
        deleted.key().version(),
        dates.of(deleted.move().processedOn()),
        reason == null ? deleted.move().reason().name() : reason,
        deletion == null || deletion.occurredOn() == null ? "" : dates.of(deletion.occurredOn()));
  }

  /** The same line with what marks the person (1.1.16, 3.1). */
  public DeletedLine marked(Marks marks) {
    return new DeletedLine(person.marked(marks), version, processedOn, reason, occurredOn);
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "DeletedLine[" + person.addressNumber() + "]";
  }
}
