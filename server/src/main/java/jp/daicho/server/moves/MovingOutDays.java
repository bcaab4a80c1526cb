package jp.daicho.server.moves;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.move.EntryStamp;
import jp.daicho.ledger.move.Leaving;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.tenancy.Outage;
import org.springframework.stereotype.Component;

/**
 * Deletes the records of those whose planned day of moving out has come (1.1.5). Until then they
 * are residents like everybody else.
 */
@Component
public final class MovingOutDays {
  private static final Operation RUN =
      Operation.of("転出予定日の到来による消除", AuditAction.BATCH_UPDATE, Permission.BATCH);

  private final Door door;
  private final Registry registry;
  private final Registration registration;

  /** Made once. */
  MovingOutDays(Door door, Registry registry, Registration registration) {
    this.door = door;
    this.registry = registry;
    this.registration = registration;
  }

  /**
   * Deletes the records that are due in the municipality of whoever is at work, each for itself.
   * Run twice on a day, or on two machines, it does nothing more. One whose record cannot be
   * deleted does not keep the others from being so; without the database nothing more is tried.
   *
   * @return how many were deleted
   * @throws RuntimeException the first failure, after all were tried
   */
  public int run() {
    List<AddressNumber> due =
        door.enter(RUN, passage -> registry.dueToLeave(passage, passage.today()));
    int deleted = 0;
    RuntimeException first = null;
    for (AddressNumber number : due) {
      try {
        deleted += door.enter(RUN, passage -> delete(passage, number)) ? 1 : 0;
      } catch (RuntimeException failure) {
        if (Outage.of(failure).isPresent()) {
          throw failure;
        }
        first = first == null ? failure : first;
      }
    }
    if (first != null) {
      throw first;
    }
    return deleted;
  }

  private boolean delete(Passage passage, AddressNumber number) {
    passage.giveWay();
    registration.lock(passage, List.of(number));
    Optional<ResidentRecord> leaving =
        registry
            .latest(passage, number)
            .filter(Leaving::isAboutToMoveOut)
            .filter(resident -> !Leaving.dueOn(resident).isAfter(passage.today()));
    leaving.ifPresent(resident -> delete(passage, resident));
    return leaving.isPresent();
  }

  private void delete(Passage passage, ResidentRecord leaving) {
    EntryStamp stamp =
        new EntryStamp(
            registration.nextMoveNumber(passage),
            passage.today(),
            "",
            passage.operator().terminal());
    ResidentRecord deleted = Leaving.onTheDay(leaving, stamp);
    registration.append(
        passage,
        new RegisteredMove(
            Leaving.ON_THE_DAY,
            deleted.move(),
            null,
            passage.operator().operatorId(),
            Leaving.noticeOf(registry.moves(passage, leaving.key().addressNumber())),
            null,
            Set.of()),
        List.of(deleted));
    passage.concerning(leaving.key().addressNumber());
  }
}
