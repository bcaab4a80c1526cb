package jp.daicho.ledger.move;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as the texts that a clerk would type for it: what a correction starts from (4.2.3) and a
 * returning resident brings along (4.1.1.2). Read again, they give the same items.
 */
public final class PersonTexts {
  /** What stands between two points to note in one text. */
  static final String BETWEEN_POINTS = "；";

  /** What is typed to empty an item of a record, since nothing typed leaves it as it is. */
  public static final String EMPTIED = "（空欄）";

  private PersonTexts() {}

  /** The texts of a record; fields that it has nothing for are left out. */
  public static PersonEntry of(ResidentRecord known) {
    Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
    for (PersonField field : PersonField.values()) {
      RecordItem<?> item = RecordItems.named(field.fileName());
      if (item != null) {
        texts.put(field, item.print(known));
      }
    }
    texts.put(PersonField.KIND, known.kind().code());
    texts.put(PersonField.VERSION, Integer.toString(known.key().version()));
    put(texts, PersonField.BIRTH_DATE, known.birthDate());
    put(texts, PersonField.ADDRESS_SET_ON, known.residence().addressSetOn());
    texts.put(PersonField.POINTS_TO_NOTE, print(known.annotations().pointsToNote()));
    switch (known.person()) {
      case JapanesePerson japanese -> {
        put(texts, PersonField.BECAME_RESIDENT_ON, japanese.becameResidentOn());
        Furigana furigana = japanese.name().furigana();
        if (furigana != null) {
          texts.put(PersonField.SURNAME_FURIGANA, furigana.surname());
          texts.put(PersonField.GIVEN_NAME_FURIGANA, furigana.given());
          texts.put(PersonField.FURIGANA_CONFIRMED, furigana.confirmed() ? "1" : "0");
        }
      }
      case ForeignPerson foreign -> {
        put(texts, PersonField.BECAME_RESIDENT_ON, foreign.becameForeignResidentOn());
        put(texts, PersonField.FORMER_REGISTRATION_ON, foreign.formerRegistrationOn());
        put(texts, foreign.name().furigana());
        put(texts, foreign.basis());
        String card = CardNumbers.of(foreign);
        texts.put(PersonField.RESIDENCE_CARD_NUMBER, card == null ? "" : card);
      }
    }
    return new PersonEntry(texts);
  }

  private static void put(Map<PersonField, String> texts, @Nullable Furigana furigana) {
    if (furigana != null) {
      texts.put(PersonField.NAME_FURIGANA, furigana.kana());
      texts.put(PersonField.FURIGANA_CONFIRMED, furigana.confirmed() ? "1" : "0");
    }
  }

  private static void put(Map<PersonField, String> texts, ResidenceBasis basis) {
    texts.put(PersonField.RESIDENCE_CLASS, basis.residenceClass().code());
    String stay =
        switch (basis) {
          case ResidenceBasis.TemporaryRefuge refuge -> refuge.landingPeriod();
          case ResidenceBasis.ProvisionalStay provisional -> provisional.stayPeriod();
          case ResidenceBasis.MidToLongTerm _,
              ResidenceBasis.SpecialPermanent _,
              ResidenceBasis.Transitional _ ->
              "";
        };
    texts.put(PersonField.STAY_PERIOD, stay);
  }

  private static void put(
      Map<PersonField, String> texts, PersonField field, @Nullable RegisterDate date) {
    if (date != null) {
      texts.put(field, date.toString());
    }
  }

  private static String print(List<PointToNote> points) {
    return points.stream()
        .map(point -> point.item() + "=" + point.text())
        .collect(Collectors.joining(BETWEEN_POINTS));
  }
}
