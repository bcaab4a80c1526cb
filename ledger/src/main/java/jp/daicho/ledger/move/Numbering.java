package jp.daicho.ledger.move;

import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;

/**
 * Gives out the municipality's next numbers, one after another (1.1.13), and the resident record
 * codes of its pool (4.3.1).
 */
public interface Numbering {
  /** The next 宛名番号. */
  AddressNumber nextAddressNumber();

  /** The next 世帯番号. */
  HouseholdNumber nextHouseholdNumber();

  /**
   * A resident record code from the pool, chosen at random (4.3.1).
   *
   * @throws NoResidentRecordCodeException when the pool is empty
   */
  ResidentRecordCode nextResidentRecordCode();
}
