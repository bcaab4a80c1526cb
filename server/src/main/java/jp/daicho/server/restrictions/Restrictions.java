package jp.daicho.server.restrictions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * A query for the numbers of the restrictions that stand on people, and for those on households
   * with their households. The people are the array {@code people} of the one row of {@code asked},
   * which the statement it is a part of has; each {@code ?} is the municipality.
   *
   * <p>In which households the people are is not known yet, and to look it up costs every search;
   * restricted households are few. Where they are many, not all are named.
   */
  public static final String STANDING = StandingTable.STANDING;

  /**
   * What {@link #STANDING} found.
   *
   * @param numbers of restrictions on the people
   * @param households restricted ones of the municipality; of more than {@link
   *     StandingTable#MOST_HOUSEHOLDS} only so many and one
   */
  public record Standing(List<String> numbers, Set<String> households) {
    /** Keeps copies. */
    public Standing {
      numbers = List.copyOf(numbers);
      households = Set.copyOf(households);
    }
  }

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
   * The restrictions on people of whom it is known what lists tell: it says in which households
   * they are. Nothing is asked where none stand.
   */
  public Map<AddressNumber, List<KeptRestriction>> ofFound(
      Passage passage, Standing standing, List<ResidentOutline> people) {
    return StandingTable.ofFound(passage, standing, people);
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
