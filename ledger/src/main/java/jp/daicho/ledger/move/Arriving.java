package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.record.SpecialCircumstance;
import org.jspecify.annotations.Nullable;

/**
 * The municipality moved to says that somebody has arrived (転入通知, 4.1.3.1.1): destination and day
 * are confirmed beside those that were planned, which stay.
 */
final class Arriving {
  private Arriving() {}

  static List<ResidentRecord> versions(Registering registering) {
    List<ResidentRecord> versions = new ArrayList<>();
    for (PersonReading person : registering.move().persons()) {
      versions.add(version(registering, Objects.requireNonNull(person.known()), person));
    }
    versions.addAll(LastMember.becomesHouseholder(registering));
    return List.copyOf(versions);
  }

  private static ResidentRecord version(
      Registering registering, ResidentRecord known, PersonReading person) {
    MoveReading move = registering.move();
    OutsideAddress confirmed = move.destination();
    LocalDate arrivedOn = registering.movedOn().day();
    Deletion before = known.deletion();
    RegisterDate planned = before == null ? null : before.occurredOn();
    Deletion deletion =
        new Deletion(
            before == null ? null : before.reason(),
            planned,
            before == null ? null : before.notifiedOn(),
            before == null ? OutsideAddress.none() : before.plannedDestination(),
            confirmed == null ? OutsideAddress.none() : confirmed,
            move.dates().noticedOn(),
            arrivedOn);
    boolean movedOut = known.status().isResident() || known.status() == ResidentStatus.MOVED_OUT;
    List<MoveReason> reasons = move.type().reasons();
    return NextVersion.of(known)
        .status(known.status().isResident() ? ResidentStatus.MOVED_OUT : known.status())
        .deletion(deletion)
        .annotations(registering.annotations(person, known.key().next()))
        .by(
            registering.entry(
                movedOut ? reasons.getFirst() : reasons.getLast(), special(person, known)));
  }

  /** What was special about the moving-out is so about the arrival that confirms it (1.1.4). */
  private static @Nullable SpecialCircumstance special(PersonReading person, ResidentRecord known) {
    return person.special() != null || !Leaving.isMovingOut(known.move().reason())
        ? person.special()
        : known.move().special();
  }
}
