package jp.daicho.server.moves;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;

/**
 * What became of a draft.
 *
 * @param moveNumber the number of the move
 * @param household 世帯番号 of the household formed or joined
 * @param persons 宛名番号 of those who moved, in the order of the household
 */
public record DecidedMove(long moveNumber, HouseholdNumber household, List<AddressNumber> persons) {
  /** A registered move; the list is copied. */
  public DecidedMove {
    persons = List.copyOf(persons);
  }
}
