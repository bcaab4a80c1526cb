package jp.daicho.server.papers.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.paper.LeftHousehold;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.Envelope;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.PaperQuestion;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** What is written about households without a householder (4.0.5). */
public final class HouseholderLetters {
  private static final String DEADLINE = "deadline";
  private static final int USUAL_DAYS = 14;

  private HouseholderLetters() {}

  /** Asks by when the householder is to be notified; in two weeks, as a notification is due. */
  public static PaperQuestion deadline(Passage passage) {
    return PaperQuestion.typed(
        DEADLINE, "届出の期限", "例：R8.12.1", PaperTexts.day(passage.today().plusDays(USUAL_DAYS)));
  }

  /** The day that was answered, in the Japanese calendar; a fault becomes a finding. */
  public static String deadline(PaperAnswers answers) {
    return answers.day(DEADLINE);
  }

  /** 世帯主変更依頼通知書. */
  public static Letter request(LeftHousehold household, String deadline) {
    return Letter.about(
        concerned(household),
        values -> {
          MoveEntry left = household.left();
          common(values, household)
              .set(FormItem.DEADLINE, deadline)
              .set(FormItem.MOVE_REASON, left == null ? "" : left.reason().name())
              .set(FormItem.MOVED_ON, movedOn(left))
              .certification("request");
        });
  }

  /** 世帯主変更通知書. */
  static Letter notice(LeftHousehold household, ResidentRecord householder) {
    return Letter.about(
        concerned(household),
        values ->
            common(values, household)
                .set(FormItem.HOUSEHOLDER, householder.person().displayName())
                .set(FormItem.MOVED_ON, movedOn(householder.move()))
                .certification("set"));
  }

  /** The list of those who are written to. */
  public static Letter list(List<LeftHousehold> households) {
    return Letter.about(
        households.stream().map(LeftHousehold::highest).toList(),
        values -> {
          values.certification("list");
          households.forEach(household -> values.add(row(household)));
        });
  }

  private static PersonValues row(LeftHousehold household) {
    MoveEntry left = household.left();
    return PersonValues.builder()
        .set(FormItem.NAME, household.highest().person().displayName())
        .set(FormItem.PERSON_HOUSEHOLD_NUMBER, household.number().value())
        .set(FormItem.PERSON_ADDRESS, household.highest().residence().address().oneLine())
        .set(
            FormItem.HOUSEHOLDER_LEFT,
            left == null ? "" : movedOn(left) + "　" + left.reason().name())
        .setOthers(FieldValue.notApplicable())
        .build();
  }

  private static FormValues.Builder common(FormValues.Builder values, LeftHousehold household) {
    ResidentRecord before = household.householder();
    Envelope.address(values, Recipient.atHome(household.highest()))
        .set(FormItem.ADDRESS, household.highest().residence().address().oneLine())
        .set(FormItem.HOUSEHOLDER_BEFORE, before == null ? "" : before.person().displayName());
    PaperTexts.names(values, household.present());
    return values;
  }

  private static String movedOn(@Nullable MoveEntry move) {
    return move == null ? "" : ShownDates.of(StandardReferenceData.eras()).of(move.movedOn());
  }

  /** Those who live there, and who left. */
  private static List<ResidentRecord> concerned(LeftHousehold household) {
    List<ResidentRecord> all = new ArrayList<>(household.present());
    if (household.householder() != null) {
      all.add(household.householder());
    }
    return all;
  }
}
