package jp.daicho.ledger.certificate;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A resident's record as a certificate of a day shows it: what a moving-out planned for a later day
 * has put into the record is not there yet (5.1).
 *
 * @param latest the record
 * @param versions the record and all versions before it, the latest first
 * @param begins the version with which it was written ({@link RecordHistory#begins})
 */
public record CertifiedRecord(ResidentRecord latest, List<ResidentRecord> versions, int begins) {
  /** A record; the list is copied. */
  public CertifiedRecord {
    versions = List.copyOf(versions);
  }

  /**
   * Whether the person is a resident on a day: a planned day of moving out counts when it comes.
   */
  public static boolean isResident(ResidentRecord record, LocalDate day) {
    LocalDate leaves = plannedDay(record);
    return leaves == null ? record.status().isResident() : leaves.isAfter(day);
  }

  /**
   * The record as of a day.
   *
   * @param moves every version of the record, the first one first
   * @throws IllegalArgumentException if there is no version but those of a moving-out to come
   */
  public static CertifiedRecord asOf(List<RegisteredVersion> moves, LocalDate day) {
    List<ResidentRecord> known =
        moves.reversed().stream()
            .map(RegisteredVersion::resident)
            .filter(version -> !isMovingOutAfter(version.move(), day))
            .map(version -> withoutMovingOutAfter(version, day))
            .toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException("no version of the record is certifiable");
    }
    return new CertifiedRecord(known.getFirst(), known, new RecordHistory(moves).begins());
  }

  /**
   * Whether the person has moved inside the municipality since moving in. If not, 住所を定めた年月日 is
   * printed as empty.
   */
  public boolean movedInside() {
    RegisterDate set = latest.residence().addressSetOn();
    if (set == null) {
      return false;
    }
    boolean sameAsEntry = false;
    for (int i = 0; i < versions.size(); i++) {
      MoveReason reason = versions.get(i).move().reason();
      if (reason.effect() == MoveReason.Effect.ENTRY && !reason.restores() && !isWrittenAnew(i)) {
        sameAsEntry = set.equals(versions.get(i).residence().addressSetOn());
        break;
      }
    }
    return !sameAsEntry
        && switch (latest.person()) {
          case JapanesePerson japanese -> !set.equals(japanese.becameResidentOn());
          case ForeignPerson _ -> true;
        };
  }

  /**
   * Whether an entry follows the deletion by the same move: the person has not moved into the
   * municipality by it, but the record was closed and written anew (1.1.4, 4.1.0.1, 4.5.3).
   */
  private boolean isWrittenAnew(int place) {
    if (place + 1 >= versions.size()) {
      return false;
    }
    MoveEntry entry = versions.get(place).move();
    MoveEntry before = versions.get(place + 1).move();
    return before.reason().effect() == MoveReason.Effect.DELETION
        && before.moveNumber() == entry.moveNumber()
        && before.movedOn().equals(entry.movedOn());
  }

  private static boolean isMovingOutAfter(MoveEntry move, LocalDate day) {
    return move.reason().effect() == MoveReason.Effect.DELETION
        && move.movedOn().day().isAfter(day);
  }

  private static ResidentRecord withoutMovingOutAfter(ResidentRecord record, LocalDate day) {
    LocalDate leaves = plannedDay(record);
    if (leaves == null || !leaves.isAfter(day)) {
      return record;
    }
    return new ResidentRecord(
        record.key(),
        ResidentStatus.RESIDENT,
        record.person(),
        record.birthDate(),
        record.sex(),
        record.household(),
        record.residence(),
        record.numbers(),
        record.qualifications(),
        record.cards(),
        record.annotations(),
        null,
        record.move());
  }

  private static @Nullable LocalDate plannedDay(ResidentRecord record) {
    Deletion deletion = record.deletion();
    return deletion == null ? null : deletion.takesEffectOn();
  }

  /** The key only: names and numbers have no place in a log. */
  @Override
  public String toString() {
    return "CertifiedRecord[" + latest + "]";
  }
}
