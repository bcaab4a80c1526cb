package jp.daicho.server.moves.internal.screen;

import jp.daicho.ledger.move.Numbering;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;

/**
 * Stands in for the numbers that the registration will give out, so that a draft can be shown as it
 * will be registered without taking any (4.0.9).
 */
final class PreviewNumbering implements Numbering {
  /** What is shown for a household that is founded by the move. */
  static final String HOUSEHOLD = "（新しい世帯番号）";

  /** What is shown for a resident record code from the pool (4.3.1). */
  static final String CODE = "（本登録のときに付番されます）";

  private static final HouseholdNumber NEW_HOUSEHOLD = HouseholdNumber.of("0");
  private static final ResidentRecordCode NEW_CODE = ResidentRecordCode.ofBody("0000000000");

  @Override
  public AddressNumber nextAddressNumber() {
    return AddressNumber.of("0");
  }

  @Override
  public HouseholdNumber nextHouseholdNumber() {
    return NEW_HOUSEHOLD;
  }

  @Override
  public ResidentRecordCode nextResidentRecordCode() {
    return NEW_CODE;
  }

  /** Whether a household is founded by the move. */
  static boolean isNew(HouseholdNumber number) {
    return number.equals(NEW_HOUSEHOLD);
  }

  /** The number, or that there is none yet. */
  static String print(HouseholdNumber number) {
    return isNew(number) ? HOUSEHOLD : number.value();
  }

  /** Whether the text of a field stands in for a number to be given out. */
  static boolean isTaken(PersonField field, String text) {
    return field == PersonField.RESIDENT_RECORD_CODE && text.equals(NEW_CODE.value());
  }
}
