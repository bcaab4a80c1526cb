package jp.daicho.server.papers.internal;

import java.util.List;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.Envelope;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 住民票コード通知票, 変更通知票 and 修正通知票 (4.3.3): to everybody whose code the move brought, each for himself.
 * Which of the three belongs to a move says its kind.
 */
@Configuration
class RecordCodeNotices {
  @Bean
  PaperWriter recordCodeNotice() {
    return new Writer("record-code-notice");
  }

  @Bean
  PaperWriter recordCodeChangeNotice() {
    return new Writer("record-code-change-notice");
  }

  @Bean
  PaperWriter recordCodeCorrectionNotice() {
    return new Writer("record-code-correction-notice");
  }

  private record Writer(String kind) implements PaperWriter {
    private static final String SENTENCE = "notice";

    @Override
    public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
      return move.changes().stream().filter(Change::bringsCode).map(Writer::letter).toList();
    }

    private static Letter letter(Change change) {
      ResidentRecord resident = change.after();
      return Letter.about(List.of(resident), values -> content(values, resident));
    }

    private static void content(FormValues.Builder values, ResidentRecord resident) {
      ShownDates dates = ShownDates.of(StandardReferenceData.eras());
      ResidentRecordCode code = resident.numbers().residentRecordCode();
      Envelope.address(values, Recipient.atHome(resident))
          .set(FormItem.MOVED_ON, dates.of(resident.move().movedOn()))
          .certification(SENTENCE)
          .add(
              PersonValues.builder()
                  .set(FormItem.NAME, resident.person().displayName())
                  .set(FormItem.BIRTH_DATE, dates.birthDate(resident))
                  .set(FormItem.SEX, resident.sex().label())
                  .set(FormItem.RESIDENT_RECORD_CODE, code == null ? "" : code.value())
                  .setOthers(FieldValue.notApplicable())
                  .build());
    }
  }
}
