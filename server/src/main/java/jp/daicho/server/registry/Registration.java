package jp.daicho.server.registry;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.move.Numbering;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.RecordWriter;
import org.springframework.stereotype.Component;

/**
 * Writes the register: gives out numbers and appends versions. There is no way to change or remove
 * what was registered.
 */
@Component
public final class Registration {

  /** Gives out 宛名番号 and 世帯番号 in the passage's transaction (1.1.13). */
  public Numbering numbering(Passage passage) {
    return RecordWriter.numbering(passage.sql(), passage.municipality().value());
  }

  /** The next number of a move. */
  public long nextMoveNumber(Passage passage) {
    return RecordWriter.nextMoveNumber(passage.sql(), passage.municipality().value());
  }

  /** The next number of a draft. */
  public long nextDraftNumber(Passage passage) {
    return RecordWriter.nextDraftNumber(passage.sql(), passage.municipality().value());
  }

  /**
   * Waits until nobody else registers for the household, and keeps others waiting until the end of
   * the transaction (10.3).
   *
   * @return the number if the register has such a household
   */
  public Optional<HouseholdNumber> lock(Passage passage, HouseholdNumber number) {
    return RecordWriter.lockHousehold(passage.sql(), passage.municipality().value(), number);
  }

  /**
   * As {@link #lock(Passage, HouseholdNumber)}, for persons: those whose record is in the register.
   */
  public void lock(Passage passage, List<AddressNumber> numbers) {
    RecordWriter.lockPersons(passage.sql(), passage.municipality().value(), numbers);
  }

  /**
   * Appends the versions of a move, with what is derived from them and what the links will be told.
   *
   * @throws org.jooq.exception.IntegrityConstraintViolationException when a version is there
   *     already, or when the register would hold a person or a householder twice
   */
  public void append(Passage passage, RegisteredMove move, List<ResidentRecord> versions) {
    RecordWriter.append(
        passage.sql(), passage.municipality().value(), passage.at(), move, versions);
  }
}
