package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the database of deleted records goes on in the register: under its 宛名番号 and record
 * code, with the next version, and with the state that was entered (4.6.0.1). The versions before
 * stay where they are; the move that ended the record and its cancellation are both in the history.
 */
final class Restoring {
  private Restoring() {}

  /** The latest version of the record that is restored; null where there is none. */
  static @Nullable ResidentRecord known(Situation situation, PersonReading person) {
    return person.returningAs() == null
        ? null
        : situation.deletedRecord(person.returningAs()).orElse(null);
  }

  static List<ResidentRecord> versions(Registering registering) {
    List<ResidentRecord> versions = new ArrayList<>();
    for (ResidentRecord entered : Entering.versions(registering)) {
      ResidentRecord known =
          registering
              .situation()
              .deletedRecord(entered.key().addressNumber())
              .orElseThrow(() -> new IllegalArgumentException("no record to restore"));
      versions.add(
          NextVersion.restoring(entered, known)
              .annotations(annotations(entered.annotations(), known.annotations()))
              .by(registering.entry(registering.move().type().reason(), known.move().special())));
    }
    return List.copyOf(versions);
  }

  /** With the points that are noted of the record, and the restriction, which no move lifts. */
  private static Annotations annotations(Annotations entered, Annotations known) {
    List<PointToNote> points = new ArrayList<>(known.pointsToNote());
    points.addAll(entered.pointsToNote());
    return new Annotations(
        entered.remarks(), points, known.restricted(), entered.adultWard(), known.remadeOn());
  }

  /** The numbers that were typed, and those of the record where nothing was. */
  static PersonNumbers numbers(Registering registering, PersonReading person) {
    PersonNumbers typed = person.numbers();
    PersonNumbers kept = Objects.requireNonNull(known(registering.situation(), person)).numbers();
    return new PersonNumbers(
        typed.individualNumber() == null ? kept.individualNumber() : typed.individualNumber(),
        typed.residentRecordCode() == null
            ? kept.residentRecordCode()
            : typed.residentRecordCode());
  }
}
