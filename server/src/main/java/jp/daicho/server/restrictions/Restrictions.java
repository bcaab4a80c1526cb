package jp.daicho.server.restrictions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.restrictions.internal.StandingTable;
import org.springframework.stereotype.Component;

/**
 * Which restrictions of clerks stand for whom, asked inside the passage of whoever asks. Those that
 * begin on a later day are among them.
 */
@Component
public final class Restrictions {
  /**
   * A query for the numbers of the restrictions that stand on people or on their households. The
   * people are the array {@code people} of the one row of {@code asked}, which the statement it is
   * a part of has; each {@code ?} is the municipality.
   */
  public static final String STANDING_ON_ASKED = StandingTable.STANDING_ON_ASKED;

  /** Made once. */
  Restrictions() {}

  /**
   * Asks for the restrictions that were not released, of some people and of the households they are
   * in. The answer comes with that to what is read next (ADR 0019).
   */
  public Supplier<Map<AddressNumber, List<KeptRestriction>>> ask(
      Passage passage, Collection<AddressNumber> people) {
    return StandingTable.ask(passage, people);
  }

  /**
   * Those with some numbers, of people of whom it is known what lists tell: it says in which
   * households they are.
   *
   * @param numbers which {@link #STANDING_ON_ASKED} found
   */
  public Map<AddressNumber, List<KeptRestriction>> ofFound(
      Passage passage, List<String> numbers, List<ResidentOutline> people) {
    return StandingTable.ofFound(passage, numbers, people);
  }

  /** The restrictions that were not released, on some households. */
  public Supplier<Map<HouseholdNumber, List<KeptRestriction>>> askOfHouseholds(
      Passage passage, Collection<HouseholdNumber> households) {
    return StandingTable.askOfHouseholds(passage, households);
  }

  /** The restrictions that were not released, of everybody. */
  public Map<AddressNumber, List<KeptRestriction>> everybody(Passage passage) {
    return StandingTable.everybody(passage);
  }
}
