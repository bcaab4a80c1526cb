package jp.daicho.ledger.move;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as the texts that a clerk would type for it: what a correction starts from (4.2.3) and a
 * returning resident brings along (4.1.1.2). Read again, they give the same items. Points to note
 * are none of them: they are corrected one by one ({@link NoteEntry}).
 */
public final class PersonTexts {
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

  /** What belongs to the former stay and not to the person. */
  private static final Set<PersonField> OF_THE_STAY =
      EnumSet.of(
          PersonField.RELATIONSHIP,
          PersonField.BECAME_RESIDENT_ON,
          PersonField.LAST_REGISTERED_ADDRESS);

  /**
   * What a returning resident brings along from the deleted record (4.1.1.2), 旧氏 and 通称 too
   * (1.1.7): the texts that the entry of such a move has, under the old 宛名番号.
   */
  public static PersonEntry returning(ResidentRecord deleted, MoveType type) {
    Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
    texts.putAll(of(deleted).fields());
    texts.keySet().retainAll(MoveFields.person(type, deleted.kind()));
    texts.keySet().removeAll(OF_THE_STAY);
    texts.put(PersonField.RETURNING_ADDRESS_NUMBER, deleted.key().addressNumber().value());
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
}
