package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.INDIVIDUAL_NUMBER;
import static jp.daicho.ledger.move.PersonField.RESIDENT_RECORD_CODE;

import java.util.Set;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Reads 個人番号 and 住民票コード; nothing typed leaves those of the record as they are. */
final class NumbersReader {
  private final MoveType type;
  private final int position;
  private final EntryText text;

  NumbersReader(MoveType type, int position, EntryText text) {
    this.type = type;
    this.position = position;
    this.text = text;
  }

  PersonNumbers read(@Nullable ResidentRecord known, PersonEntry whole, Set<PersonField> typed) {
    IndividualNumber individual =
        known != null && !typed.contains(INDIVIDUAL_NUMBER)
            ? known.numbers().individualNumber()
            : text.findings()
                .read(whole.get(INDIVIDUAL_NUMBER), at(INDIVIDUAL_NUMBER), IndividualNumber::parse);
    return new PersonNumbers(individual, code(known, whole, typed));
  }

  /** Null where the pool is to give one (4.3.1), or the record keeps its own (4.6.0.1). */
  private @Nullable ResidentRecordCode code(
      @Nullable ResidentRecord known, PersonEntry whole, Set<PersonField> typed) {
    if (known != null && !typed.contains(RESIDENT_RECORD_CODE)) {
      return type.takesCodeFromPool() ? null : known.numbers().residentRecordCode();
    }
    boolean kept = type.effect() == MoveEffect.RESTORE;
    if ((type.takesCodeFromPool() || kept) && whole.get(RESIDENT_RECORD_CODE).isBlank()) {
      return null;
    }
    return text.findings()
        .require(
            whole.get(RESIDENT_RECORD_CODE), at(RESIDENT_RECORD_CODE), ResidentRecordCode::parse);
  }

  private EntryItem at(PersonField field) {
    return PersonReading.at(position, field);
  }
}
