package jp.daicho.ledger.move;

import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * When a record of the database of deleted records is restored by entering the state before the
 * move that ended it (4.6.0.1).
 */
final class RestorationRules {
  private RestorationRules() {}

  /** The record stands there and not in the register, where the move is cancelled as any other. */
  static void recordsAreMovedOver(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() != MoveEffect.RESTORE) {
      return;
    }
    for (PersonReading person : move.persons()) {
      AddressNumber number = person.returningAs();
      if (number == null || !situation.movedOver().contains(number)) {
        findings.add(
            FindingCode.RECORD_NOT_MOVED_OVER, person.at(PersonField.RETURNING_ADDRESS_NUMBER));
      }
    }
  }

  /** What is undone is what ended the record of each of them. */
  static void theMoveEndedTheRecord(MoveReading move, Situation situation, Findings findings) {
    Long cancelled = move.cancels();
    if (move.effect() != MoveEffect.RESTORE || cancelled == null) {
      return;
    }
    for (PersonReading person : move.persons()) {
      AddressNumber number = person.returningAs();
      RecordHistory history = number == null ? null : situation.histories().get(number);
      if (number != null
          && situation.movedOver().contains(number)
          && (history == null || !history.isEndedBy(cancelled))) {
        findings.add(
            FindingCode.RECORD_NOT_ENDED_BY_MOVE, person.at(PersonField.RETURNING_ADDRESS_NUMBER));
      }
    }
  }

  /** The record goes on under its own code; a record without one needs one typed (1.1.6). */
  static void recordCodeIsKept(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() != MoveEffect.RESTORE) {
      return;
    }
    for (PersonReading person : move.persons()) {
      ResidentRecord known = Restoring.known(situation, person);
      if (known == null) {
        continue;
      }
      ResidentRecordCode typed = person.numbers().residentRecordCode();
      ResidentRecordCode kept = known.numbers().residentRecordCode();
      if (typed == null && kept == null && !person.says(PersonField.RESIDENT_RECORD_CODE)) {
        findings.add(
            FindingCode.RESTORED_WITHOUT_CODE, person.at(PersonField.RESIDENT_RECORD_CODE));
      } else if (typed != null && kept != null && !typed.equals(kept)) {
        findings.add(
            FindingCode.RESTORED_WITH_OTHER_CODE, person.at(PersonField.RESIDENT_RECORD_CODE));
      }
    }
  }

  /** Numbers that are kept because nothing was typed are nobody else's by now. */
  static void keptNumbersAreFree(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() != MoveEffect.RESTORE) {
      return;
    }
    for (PersonReading person : move.persons()) {
      ResidentRecord known = Restoring.known(situation, person);
      if (known == null) {
        continue;
      }
      for (ResidentRecord other : situation.similar()) {
        if (!other.status().isResident()) {
          continue;
        }
        IndividualNumber number = known.numbers().individualNumber();
        if (!person.says(PersonField.INDIVIDUAL_NUMBER)
            && number != null
            && number.equals(other.numbers().individualNumber())) {
          taken(person, PersonField.INDIVIDUAL_NUMBER, findings);
        }
        ResidentRecordCode code = known.numbers().residentRecordCode();
        if (!person.says(PersonField.RESIDENT_RECORD_CODE)
            && code != null
            && code.equals(other.numbers().residentRecordCode())) {
          taken(person, PersonField.RESIDENT_RECORD_CODE, findings);
        }
      }
    }
  }

  private static void taken(PersonReading person, PersonField field, Findings findings) {
    findings.add(
        FindingCode.NUMBER_OF_RESIDENT,
        person.at(PersonField.RETURNING_ADDRESS_NUMBER),
        field.label());
  }
}
