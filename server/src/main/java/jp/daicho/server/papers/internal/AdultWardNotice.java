package jp.daicho.server.papers.internal;

import java.util.List;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.paper.PaperOffers;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 成年被後見人の転出通知書 (9.4): tells the municipality to which an adult ward moves that she is one. There is
 * no list of adult wards, neither here nor elsewhere.
 */
@Component
final class AdultWardNotice implements PaperWriter {
  private static final EntryItem DESTINATION = new EntryItem("recipient", "転出先");

  @Override
  public String kind() {
    return "adult-ward-notice";
  }

  /** One letter: those of a move go to the same place. */
  @Override
  public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
    List<ResidentRecord> wards = PaperOffers.adultWards(move).stream().map(Change::after).toList();
    if (wards.isEmpty()) {
      return List.of();
    }
    Address there = destination(wards.getFirst());
    if (there == null) {
      answers.findings().add(FindingCode.NO_ADDRESS_TO_SEND, DESTINATION);
      return List.of();
    }
    return List.of(Letter.about(wards, values -> content(values, there, wards)));
  }

  private static @Nullable Address destination(ResidentRecord ward) {
    Deletion deletion = ward.deletion();
    return deletion != null && deletion.plannedDestination() instanceof OutsideAddress.InJapan there
        ? there.address()
        : null;
  }

  private static void content(
      FormValues.Builder values, Address there, List<ResidentRecord> wards) {
    values
        .set(FormItem.RECIPIENT_POSTAL_CODE, FieldValue.blank())
        .set(FormItem.RECIPIENT_ADDRESS, there.prefecture() + there.municipality())
        .set(FormItem.RECIPIENT_NAME, there.municipality() + "長　様")
        .certification("notice");
    wards.forEach(ward -> values.add(person(ward, there)));
  }

  private static PersonValues person(ResidentRecord ward, Address there) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    Deletion deletion = ward.deletion();
    RegisterDate leaves = deletion == null ? null : deletion.occurredOn();
    return PersonValues.builder()
        .set(FormItem.NAME, ward.person().displayName())
        .set(FormItem.BIRTH_DATE, dates.birthDate(ward))
        .set(FormItem.SEX, ward.sex().label())
        .set(FormItem.PERSON_ADDRESS, ward.residence().address().oneLine())
        .set(
            FormItem.REMARKS,
            there.oneLine() + (leaves == null ? "" : "（" + dates.of(leaves) + "転出）"))
        .setOthers(FieldValue.notApplicable())
        .build();
  }
}
