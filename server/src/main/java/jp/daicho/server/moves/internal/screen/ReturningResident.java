package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.AddressDictionary;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.Moves;
import org.jspecify.annotations.Nullable;

/** Whoever has a deleted record comes back under the old 宛名番号 (4.1.1.2). */
final class ReturningResident {
  private ReturningResident() {}

  /** The deleted records that a person of the entry may be, as the findings say. */
  static List<ResidentRecord> candidates(Moves.Look look, PersonReading person) {
    List<ResidentRecord> candidates = new ArrayList<>();
    for (ResidentRecord known : look.situation().similar()) {
      boolean picked = known.key().addressNumber().equals(person.returningAs());
      if (known.status().isResident() || picked) {
        continue;
      }
      if (sharesNumber(person, known) || isAlike(look.assessment().alerts(), person, known)) {
        candidates.add(known);
      }
    }
    return candidates;
  }

  private static boolean sharesNumber(PersonReading person, ResidentRecord known) {
    return same(person.numbers().individualNumber(), known.numbers().individualNumber())
        || same(person.numbers().residentRecordCode(), known.numbers().residentRecordCode())
        || same(person.cardNumber(), CardNumbers.of(known.person()));
  }

  private static boolean same(@Nullable Object typed, @Nullable Object known) {
    return typed != null && Objects.equals(typed, known);
  }

  private static boolean isAlike(List<Finding> alerts, PersonReading person, ResidentRecord known) {
    return alerts.stream()
        .filter(alert -> alert.code() == FindingCode.LIKE_DELETED_RECORD)
        .filter(alert -> alert.where().equals(person.at(PersonField.BIRTH_DATE)))
        .anyMatch(alert -> alert.details().contains(known.key().addressNumber().value()));
  }

  /**
   * The person as one who returns: with the old 宛名番号, and in the empty fields what the deleted
   * record says; but no 本籍 whose municipality is no more (4.0.6).
   *
   * @param hidden items the operator may not see; they are not taken over into the form
   */
  static PersonEntry of(
      PersonEntry typed,
      ResidentRecord deleted,
      MoveType type,
      Set<PersonField> hidden,
      AddressDictionary dictionary) {
    boolean placeIsGone =
        deleted.person() instanceof JapanesePerson japanese
            && japanese.domicile().hasPlace()
            && dictionary.locate(japanese.domicile().place()).isEmpty();
    boolean foreign = deleted.kind() == ResidentKind.FOREIGN;
    Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
    fields.putAll(typed.fields());
    PersonTexts.returning(deleted, type)
        .fields()
        .forEach(
            (field, text) -> {
              boolean chosen = field == PersonField.RETURNING_ADDRESS_NUMBER;
              boolean gone = field == PersonField.DOMICILE && placeIsGone;
              if (chosen || (!gone && !hidden.contains(field) && typed.get(field).isBlank())) {
                fields.put(field, PrintedText.day(field, text, foreign));
              }
            });
    return new PersonEntry(fields, typed.notes());
  }
}
