package jp.daicho.server.papers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.Envelope;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.PaperQuestion;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.stereotype.Component;

/**
 * 職権記載等通知書 (4.2.0.1): to those whose record was entered, deleted or corrected because nobody
 * notified, one letter a household.
 */
@Component
final class ExOfficioNotice implements PaperWriter {
  private static final String SENT_TO = "sentTo";
  private static final String BEFORE = "before-move";
  private static final String AFTER = "after-move";

  @Override
  public String kind() {
    return "ex-officio-notice";
  }

  @Override
  public List<PaperQuestion> questions(Passage passage, MadeMove move) {
    Change first = move.changes().getFirst();
    boolean after = Recipient.afterMove(first, "").isPresent();
    Map<String, String> places = new LinkedHashMap<>();
    places.put(AFTER, "異動後の住所");
    places.put(BEFORE, "異動前の住所");
    return List.of(new PaperQuestion(SENT_TO, "宛先", "", after ? AFTER : BEFORE, places));
  }

  @Override
  public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
    Map<HouseholdNumber, List<Change>> households = new LinkedHashMap<>();
    for (Change change : move.movers()) {
      households
          .computeIfAbsent(
              change.after().household().householdNumber(), number -> new ArrayList<>())
          .add(change);
    }
    if (households.isEmpty()) {
      answers.findings().add(FindingCode.PAPER_NOT_FOR_PERSON, PaperAnswers.PERSONS);
    }
    List<Letter> letters = new ArrayList<>();
    for (List<Change> household : households.values()) {
      Recipient recipient =
          answers.recipient(recipient(household.getFirst(), answers.get(SENT_TO)).orElse(null));
      if (recipient != null) {
        List<ResidentRecord> records = household.stream().map(Change::after).toList();
        letters.add(Letter.about(records, values -> content(values, move, records, recipient)));
      }
    }
    return letters;
  }

  private static Optional<Recipient> recipient(Change change, String sentTo) {
    String name = change.after().person().displayName();
    return sentTo.equals(BEFORE)
        ? Recipient.beforeMove(change, name)
        : Recipient.afterMove(change, name);
  }

  private static void content(
      FormValues.Builder values, MadeMove move, List<ResidentRecord> records, Recipient recipient) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    ResidentRecord first = records.getFirst();
    Envelope.address(values, recipient)
        .set(FormItem.MOVE_REASON, first.move().reason().name())
        .set(FormItem.MOVED_ON, dates.of(first.move().movedOn()))
        .set(FormItem.MOVE_PROCESSED_ON, PaperTexts.day(move.entry().processedOn()))
        .set(FormItem.ADDRESS, first.residence().address().oneLine())
        .certification(first.move().reason().effect().name().toLowerCase(Locale.ROOT));
    PaperTexts.names(values, records);
  }
}
