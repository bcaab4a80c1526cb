package jp.daicho.server.cs.internal;

import java.util.List;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.reference.StandardReferenceData;

/** What stands on 転入通知未着照会書 (4.1.3.1.4); wording and layout are provisional. */
public final class EnquiryContent {
  private EnquiryContent() {}

  /** 団体コード of where somebody said to go; empty if that is not in Japan. */
  public static String municipality(ResidentRecord record) {
    Deletion deletion = record.deletion();
    return deletion != null && deletion.plannedDestination() instanceof OutsideAddress.InJapan there
        ? there.address().municipalityCode().value()
        : "";
  }

  /** A date as it is written on papers. */
  public static String written(RegisterDate date) {
    return ShownDates.of(StandardReferenceData.eras()).of(date);
  }

  /** 生年月日 in the calendar of the kind of resident (1.1.9). */
  public static String birthDate(ResidentRecord record) {
    return ShownDates.of(StandardReferenceData.eras()).birthDate(record);
  }

  /** Sets what a letter about people says who all said to go to one municipality. */
  public static void set(FormValues.Builder values, List<ResidentRecord> people) {
    Deletion first = people.getFirst().deletion();
    if (first != null && first.plannedDestination() instanceof OutsideAddress.InJapan there) {
      String place = there.address().prefecture() + there.address().municipality();
      values
          .set(FormItem.RECIPIENT_POSTAL_CODE, FieldValue.blank())
          .set(FormItem.RECIPIENT_ADDRESS, place)
          .set(FormItem.RECIPIENT_NAME, there.address().municipality() + "長　様");
    }
    values.certification("enquiry");
    people.forEach(person -> values.add(person(person)));
  }

  private static PersonValues person(ResidentRecord record) {
    Deletion deletion = record.deletion();
    String left =
        deletion == null || deletion.occurredOn() == null ? "" : written(deletion.occurredOn());
    String destination = deletion == null ? "" : deletion.plannedDestination().oneLine();
    return PersonValues.builder()
        .set(FormItem.NAME, record.person().displayName())
        .set(FormItem.BIRTH_DATE, birthDate(record))
        .set(FormItem.SEX, record.sex().label())
        .set(FormItem.PERSON_ADDRESS, record.residence().address().oneLine())
        .set(FormItem.REMARKS, destination + "（" + left + "転出）")
        .setOthers(FieldValue.notApplicable())
        .build();
  }
}
