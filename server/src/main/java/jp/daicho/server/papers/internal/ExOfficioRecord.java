package jp.daicho.server.papers.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.paper.RecordedItems;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.PaperQuestion;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.stereotype.Component;

/**
 * 職権記録書 (4.2.0.1): what was entered, deleted or corrected ex officio, for everybody. It stays in
 * the office. Of a notified move it holds only what was done ex officio along with it (4.0.4).
 */
@Component
final class ExOfficioRecord implements PaperWriter {
  private static final String REASON = "reason";
  private static final String SENTENCE = "record";

  @Override
  public String kind() {
    return "ex-officio-record";
  }

  @Override
  public List<PaperQuestion> questions(Passage passage, MadeMove move) {
    return List.of(PaperQuestion.typed(REASON, "職権により行う理由", "実態調査の結果など。空欄にして手で書くこともできます。", ""));
  }

  @Override
  public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
    List<Change> changes =
        isExOfficio(move) ? move.changes() : move.changes().stream().filter(move::isAlong).toList();
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    Set<ItemProtection> shows = new HashSet<>();
    changes.forEach(change -> shows.addAll(RecordedItems.of(change, dates).shows()));
    List<ResidentRecord> records = changes.stream().map(Change::after).toList();
    String reason = answers.get(REASON);
    return List.of(
        Letter.about(records, values -> content(values, move, changes, reason, dates))
            .showing(shows));
  }

  private static boolean isExOfficio(MadeMove move) {
    Ground ground = move.ground();
    return ground != null && ground.isExOfficio();
  }

  private static void content(
      FormValues.Builder values,
      MadeMove move,
      List<Change> changes,
      String reason,
      ShownDates dates) {
    Ground ground = move.ground();
    values
        .set(FormItem.MOVE_REASON, changes.getFirst().after().move().reason().name())
        .set(
            FormItem.MOVE_GROUND,
            ground == null || !ground.isExOfficio() ? Ground.EX_OFFICIO.label() : ground.label())
        .set(FormItem.MOVED_ON, dates.of(changes.getFirst().after().move().movedOn()))
        .set(FormItem.MOVE_NOTIFIED_ON, PaperTexts.notifiedOn(move))
        .set(FormItem.MOVE_PROCESSED_ON, PaperTexts.day(move.entry().processedOn()))
        .set(FormItem.MOVE_NUMBER, Long.toString(move.entry().moveNumber()))
        .set(
            FormItem.EX_OFFICIO_REASON,
            reason.isEmpty() ? FieldValue.blank() : FieldValue.of(reason))
        .certification(SENTENCE);
    changes.forEach(
        change ->
            values.add(
                PersonValues.builder()
                    .set(FormItem.NAME, change.after().person().displayName())
                    .set(
                        FormItem.PERSON_ADDRESS_NUMBER,
                        change.after().key().addressNumber().value())
                    .set(FormItem.BIRTH_DATE, dates.birthDate(change.after()))
                    .set(
                        FormItem.ENTRIES,
                        FieldValue.entries(RecordedItems.of(change, dates).lines()))
                    .setOthers(FieldValue.notApplicable())
                    .build()));
  }
}
