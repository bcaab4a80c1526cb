package jp.daicho.server.moves.internal.screen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.move.AddressDictionary;
import jp.daicho.ledger.move.AlreadyKnown;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.Moves;

/** Whoever has a deleted record comes back under the old 宛名番号 (4.1.1.2). */
final class ReturningResident {
  private ReturningResident() {}

  /** The deleted records that a person of the entry is told to be of (4.1.1.2). */
  static List<ResidentRecord> candidates(Moves.Look look, PersonReading person) {
    return look.situation().similar().stream()
        .filter(known -> !known.status().isResident())
        .filter(known -> !known.key().addressNumber().equals(person.returningAs()))
        .filter(known -> AlreadyKnown.tells(person, known))
        .toList();
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
