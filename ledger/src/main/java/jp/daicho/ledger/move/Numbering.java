package jp.daicho.ledger.move;

import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;

/** Gives out the municipality's next numbers, one after another (1.1.13). */
public interface Numbering {
  /** The next 宛名番号. */
  AddressNumber nextAddressNumber();

  /** The next 世帯番号. */
  HouseholdNumber nextHouseholdNumber();
}
