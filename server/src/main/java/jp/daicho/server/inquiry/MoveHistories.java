package jp.daicho.server.inquiry;

import java.util.Optional;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;

/**
 * The history of moves of a resident or of a household, with former surnames and aliases (2.2.1).
 * Each method passes the door, needs the permission of enquiry, logs whose history it gives out,
 * and leaves out what the operator may not see (10.4).
 *
 * <p>The history is that of one record: who came back has another one (2.2.1 forbids to put them
 * together).
 */
public interface MoveHistories {

  /**
   * The history of a resident's record.
   *
   * @return empty if there is nobody with that number
   */
  Optional<ShownHistory> of(AddressNumber number, HistoryQuestion question);

  /**
   * The history of a household: what happened to those who were in it, while they were, and how
   * they left it.
   *
   * @return empty if nobody ever was in a household of that number
   */
  Optional<ShownHistory> of(HouseholdNumber number, HistoryQuestion question);
}
