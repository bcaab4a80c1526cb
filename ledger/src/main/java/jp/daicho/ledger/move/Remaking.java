package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;

/** A record is closed and written anew, when the office sees fit; its day is kept (改製, 1.1.4). */
final class Remaking {
  private Remaking() {}

  static List<ResidentRecord> versions(Registering registering) {
    List<ResidentRecord> versions = new ArrayList<>();
    for (PersonReading person : registering.move().persons()) {
      ResidentRecord known = Objects.requireNonNull(person.known());
      MoveReason closing = registering.move().type().reasons().getFirst();
      ResidentRecord closed =
          NextVersion.of(known)
              .status(ResidentStatus.DELETED)
              .deletion(Converting.closing(registering, closing))
              .by(registering.entry(closing, person));
      versions.add(closed);
      Annotations read = registering.annotations(person, closed.key().next());
      versions.add(
          NextVersion.restoring(known, closed)
              .annotations(
                  new Annotations(
                      read.remarks(),
                      read.pointsToNote(),
                      read.restricted(),
                      read.adultWard(),
                      registering.movedOn().day()))
              .by(registering.entry(registering.move().type().reasons().getLast(), person)));
    }
    return List.copyOf(versions);
  }
}
