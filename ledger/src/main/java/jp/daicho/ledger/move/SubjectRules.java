package jp.daicho.ledger.move;

import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Whose record may be moved so (4.0.1, 1.2.2, 1.1.5). */
final class SubjectRules {
  private SubjectRules() {}

  /** Some reasons are for Japanese residents only, some for foreign ones (1.2.2). */
  static void reasonGoesWithTheKind(MoveReading move, Situation situation, Findings findings) {
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      ResidentKind kind = known == null ? person.kind() : known.kind();
      if (kind != null && !move.type().concerns(kind)) {
        findings.add(
            FindingCode.REASON_NOT_FOR_KIND,
            person.at(known == null ? PersonField.KIND : PersonField.ADDRESS_NUMBER));
      }
    }
  }

  /**
   * Who moves as a resident is one (4.0.1). The items of a deleted record stay as they were; what
   * was wrong in them is said as a point to note (1.1.5). Arrivals are noticed for who left, or
   * will.
   */
  static void residentsAreResidents(MoveReading move, Situation situation, Findings findings) {
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known == null) {
        continue;
      }
      FindingCode fault =
          switch (move.effect()) {
            case ENTER, CANCEL, RESTORE -> null;
            case RELOCATE, REGROUP, LEAVE, CONVERT, REMAKE -> unlessResident(known);
            case CORRECT -> onlyNotes(move, person) ? null : unlessResident(known);
            case ARRIVE -> hasLeft(known) ? null : FindingCode.NOT_MOVED_OUT;
          };
      if (fault != null) {
        findings.add(fault, person.at(PersonField.ADDRESS_NUMBER));
      }
    }
  }

  /**
   * A record that was moved to the database of deleted records stays as it is there: its moves are
   * undone by entering the state before (4.6.0.1). What was wrong in it can still be noted (1.1.5).
   * Only deleted records of the register make somebody a returning resident (4.1.1.2).
   */
  static void recordsAreInTheRegister(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() == MoveEffect.RESTORE) {
      return;
    }
    for (PersonReading person : move.persons()) {
      boolean noted = move.effect() == MoveEffect.CORRECT && onlyNotes(move, person);
      if (person.addressNumber().stream().anyMatch(situation.movedOver()::contains) && !noted) {
        findings.add(FindingCode.RECORD_MOVED_OVER, person.at(PersonField.ADDRESS_NUMBER));
      }
      if (person.returningAs() != null && situation.movedOver().contains(person.returningAs())) {
        findings.add(
            FindingCode.RETURNING_RECORD_MOVED_OVER,
            person.at(PersonField.RETURNING_ADDRESS_NUMBER));
      }
    }
  }

  private static @Nullable FindingCode unlessResident(ResidentRecord known) {
    return known.status().isResident() ? null : FindingCode.NOT_A_RESIDENT;
  }

  private static boolean onlyNotes(MoveReading move, PersonReading person) {
    return move.address() == null
        && move.previousAddress() == null
        && move.choices().deFactoHouseholder() == null
        && person.typed().isEmpty();
  }

  private static boolean hasLeft(ResidentRecord known) {
    return switch (known.status()) {
      case RESIDENT -> Leaving.isAboutToMoveOut(known);
      case MOVED_OUT -> true;
      // Not who was never there: that record is of a cancelled entry (4.6.0.1).
      case DELETED -> !known.move().reason().name().equals("異動の取消し（減）");
      case DECEASED -> false;
    };
  }

  /** Whoever entered the move saw the version that is still the latest. */
  static void nobodyRegisteredInBetween(MoveReading move, Situation situation, Findings findings) {
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      Integer seen = person.seenVersion();
      if (known != null && seen != null && seen != known.key().version()) {
        findings.add(FindingCode.RECORD_CHANGED, person.at(PersonField.VERSION));
      }
    }
  }
}
