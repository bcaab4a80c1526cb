package jp.daicho.server.moves;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.papers.AutomaticPapers;

/**
 * What became of a draft.
 *
 * @param moveNumber the number of the move
 * @param household 世帯番号 of the household formed or joined
 * @param persons 宛名番号 of those who moved, in the order of the household
 * @param papers the papers that came out by themselves (4.1.3.0.3, 4.3.3)
 */
public record DecidedMove(
    long moveNumber,
    HouseholdNumber household,
    List<AddressNumber> persons,
    AutomaticPapers.Outcome papers) {
  /** A registered move; the list is copied. */
  public DecidedMove {
    persons = List.copyOf(persons);
  }

  /** A registered move that brought forth no papers by itself. */
  public DecidedMove(long moveNumber, HouseholdNumber household, List<AddressNumber> persons) {
    this(moveNumber, household, persons, AutomaticPapers.Outcome.NONE);
  }

  /** The same with the papers it brought forth. */
  DecidedMove with(AutomaticPapers.Outcome made) {
    return new DecidedMove(moveNumber, household, persons, made);
  }
}
