package jp.daicho.server.restrictions;

import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.RegistrationFollower;
import org.springframework.stereotype.Component;

/**
 * Lets other systems know when a move brings somebody under the restriction of a household, or
 * takes her from under it (3.1, 3.2). It waits for no answer of the database.
 */
@Component
final class MovedMembers implements RegistrationFollower {
  private final RestrictionOutbox outbox;

  MovedMembers(RestrictionOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void registered(Passage passage, RegisteredMove move, List<ResidentRecord> latest) {
    outbox.addMovers(
        passage,
        latest.stream()
            .filter(record -> !isNewEverywhere(move, record))
            .map(record -> record.key().addressNumber())
            .toList());
  }

  /** Nobody can have restricted a household that was not there, nor somebody who was not. */
  private static boolean isNewEverywhere(RegisteredMove move, ResidentRecord record) {
    return record.key().version() == 1
        && move.opened().contains(record.household().householdNumber());
  }
}
