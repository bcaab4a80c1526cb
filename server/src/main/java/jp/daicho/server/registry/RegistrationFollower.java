package jp.daicho.server.registry;

import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;

/**
 * What follows a registration in the same transaction, whoever registered: a draft that was decided
 * on, a link, or the day of moving out. A component that implements it is told of every move; what
 * it throws undoes the registration.
 */
public interface RegistrationFollower {
  /**
   * A move was registered.
   *
   * @param move the move
   * @param latest the latest version of each person that the move concerns
   */
  void registered(Passage passage, RegisteredMove move, List<ResidentRecord> latest);
}
