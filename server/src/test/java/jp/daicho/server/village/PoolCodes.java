package jp.daicho.server.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * Resident record codes come from a pool at random (4.3.1), so the register in memory and the one
 * on the database have other ones. This remembers which stand for each other.
 */
final class PoolCodes {
  private final Map<String, String> onDatabase = new HashMap<>();
  private final Map<String, String> inMemory = new HashMap<>();

  /** An entry that names codes of the register in memory, as it is typed at the real counter. */
  EnteredMove typed(EnteredMove entry) {
    EnteredMove typed = entry;
    for (int i = 0; i < entry.persons().size(); i++) {
      // Elsewhere a code is a text like any other: somebody mistyped, and it is stored as it is.
      String code = entry.persons().get(i).fields().get(PersonField.RESIDENT_RECORD_CODE);
      if (code != null && onDatabase.containsKey(code)) {
        typed = typed.with(i, PersonField.RESIDENT_RECORD_CODE, onDatabase.get(code));
      }
    }
    return typed;
  }

  /** A version from the database with the code that the one in memory has. */
  ResidentRecord asInMemory(ResidentRecord stored, ResidentRecord made) {
    ResidentRecordCode theirs = stored.numbers().residentRecordCode();
    ResidentRecordCode ours = made.numbers().residentRecordCode();
    if (theirs == null || ours == null || theirs.equals(ours)) {
      return stored;
    }
    assertThat(onDatabase.merge(ours.value(), theirs.value(), (before, now) -> before))
        .isEqualTo(theirs.value());
    assertThat(inMemory.merge(theirs.value(), ours.value(), (before, now) -> before))
        .isEqualTo(ours.value());
    return new ResidentRecord(
        stored.key(),
        stored.status(),
        stored.person(),
        stored.birthDate(),
        stored.sex(),
        stored.household(),
        stored.residence(),
        new PersonNumbers(stored.numbers().individualNumber(), ours),
        stored.qualifications(),
        stored.cards(),
        stored.annotations(),
        stored.deletion(),
        stored.move());
  }
}
