package jp.daicho.ledger.paper;

import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;

/**
 * To whom a paper is sent (宛先).
 *
 * @param address where to, in Japan
 * @param name to whom, without 様
 */
public record Recipient(Address address, String name) {
  /** A recipient. */
  public Recipient {
    Objects.requireNonNull(address);
    Objects.requireNonNull(name);
  }

  /**
   * Somebody at the address of the mover before the move; empty where there was none, as for a
   * newborn or for one who came from abroad (4.1.0.3).
   */
  public static Optional<Recipient> beforeMove(Change change, String name) {
    ResidentRecord before = change.before();
    Optional<Address> address =
        before != null && before.status().isResident()
            ? Optional.of(before.residence().address())
            : inJapan(change.after().residence().previousAddress());
    return address.map(found -> new Recipient(found, name));
  }

  /**
   * Somebody at the address of the mover after the move: for one who moves out the destination;
   * empty where none is known, or it is abroad, or the person has died.
   */
  public static Optional<Recipient> afterMove(Change change, String name) {
    ResidentRecord after = change.after();
    Deletion deletion = after.deletion();
    Optional<Address> address;
    if (after.status() == ResidentStatus.DECEASED) {
      address = Optional.empty();
    } else if (deletion != null) {
      address =
          inJapan(deletion.confirmedDestination()).or(() -> inJapan(deletion.plannedDestination()));
    } else {
      address = Optional.of(after.residence().address());
    }
    return address.map(found -> new Recipient(found, name));
  }

  /** A resident where the record says. */
  public static Recipient atHome(ResidentRecord resident) {
    return new Recipient(resident.residence().address(), resident.person().displayName());
  }

  /**
   * Somebody where the record says she is today: at home, or where she moved to; empty where that
   * is not known, or is abroad, or the person has died.
   */
  public static Optional<Recipient> of(ResidentRecord record) {
    Deletion deletion = record.deletion();
    if (record.status().isResident() || deletion == null) {
      return Optional.of(atHome(record));
    }
    if (record.status() == ResidentStatus.DECEASED) {
      return Optional.empty();
    }
    return inJapan(deletion.confirmedDestination())
        .or(() -> inJapan(deletion.plannedDestination()))
        .map(address -> new Recipient(address, record.person().displayName()));
  }

  /** Whether the post would find it: a municipality alone is no address (4.1.3.0.2). */
  public boolean isComplete() {
    return !address.town().isEmpty();
  }

  private static Optional<Address> inJapan(OutsideAddress address) {
    return address instanceof OutsideAddress.InJapan(Address found, boolean _)
        ? Optional.of(found)
        : Optional.empty();
  }

  /** Without name and address, which have no place in a log. */
  @Override
  public String toString() {
    return "Recipient";
  }
}
