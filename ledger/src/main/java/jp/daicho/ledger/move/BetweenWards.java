package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * 区間異動: in the ward that is left the record is deleted and stays as a deleted record, in the other
 * ward it is entered, under the same 宛名番号 and in another household (4.0.2, 4.1.0.1, 1.1.13).
 * 住民となった年月日 is that of the city and stays.
 */
final class BetweenWards {
  private static final String ID = "ward-transfer";

  private BetweenWards() {}

  /** Whether a kind of move is the one between wards. */
  static boolean is(MoveType type) {
    return type.id().equals(ID);
  }

  /**
   * The version that deletes the record in the one ward, and the one that enters it in the other.
   */
  static List<ResidentRecord> versions(
      Registering registering, PersonReading person, Address address, HouseholdMembership there) {
    ResidentRecord known = Objects.requireNonNull(person.known());
    MoveReason leaving = registering.move().type().reasons().getFirst();
    ResidentRecord left =
        NextVersion.of(known)
            .status(Leaving.statusAfter(leaving))
            .deletion(deletion(registering, address, leaving))
            .by(registering.entry(leaving, person));
    return List.of(
        left,
        NextVersion.restoring(known, left)
            .household(there)
            .residence(residence(registering, address, known.residence()))
            .annotations(registering.annotations(person, left.key().next()))
            .by(registering.entry(registering.move().type().reasons().getLast(), person)));
  }

  /** Where somebody went is known at once, and the other ward's notice is the move itself. */
  private static Deletion deletion(Registering registering, Address address, MoveReason leaving) {
    return new Deletion(
        Leaving.printed(leaving),
        registering.movedOn(),
        registering.move().dates().notifiedOn(),
        OutsideAddress.none(),
        OutsideAddress.inJapan(address),
        null,
        registering.movedOn().day());
  }

  private static Residence residence(Registering registering, Address address, Residence before) {
    LocalDate notifiedOn = registering.move().dates().notifiedOn();
    return new Residence(
        address,
        registering.movedOn(),
        notifiedOn == null ? before.notifiedOn() : notifiedOn,
        OutsideAddress.inJapan(before.address()),
        before.lastRegisteredAddress());
  }
}
