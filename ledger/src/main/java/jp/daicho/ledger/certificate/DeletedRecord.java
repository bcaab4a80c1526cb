package jp.daicho.ledger.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.record.DeletedRecordTerms;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * A deleted record (除票) as a certificate shows it (20.1.3). A person can have several: of who left
 * and came back, and those closed because the record was written anew (1.1.4, 1.1.5).
 *
 * @param record the record as it ended, with what was noted of it since
 * @param processedOn the day on which its end was processed
 */
public record DeletedRecord(CertifiedRecord record, LocalDate processedOn) {
  /**
   * The deleted records of a person on a day, the latest first. Whoever is to move out on a later
   * day has none of it (5.1).
   *
   * @param moves every version of the person's record, the first one first
   */
  public static List<DeletedRecord> of(List<RegisteredVersion> moves, LocalDate day) {
    if (moves.isEmpty()) {
      return List.of();
    }
    RecordHistory history = new RecordHistory(moves);
    ResidentRecord latest = moves.getLast().resident();
    List<DeletedRecord> deleted = new ArrayList<>();
    for (RecordHistory.Ended ended : history.ended()) {
      if (!ended.last().equals(latest) || !CertifiedRecord.isResident(latest, day)) {
        deleted.add(
            new DeletedRecord(upTo(moves, ended.last(), ended.begins()), ended.processedOn()));
      }
    }
    // The day of a moving-out has come and nobody has processed it yet.
    if (latest.status().isResident() && !CertifiedRecord.isResident(latest, day)) {
      deleted.add(
          new DeletedRecord(upTo(moves, latest, history.begins()), latest.move().processedOn()));
    }
    return List.copyOf(deleted.reversed());
  }

  private static CertifiedRecord upTo(
      List<RegisteredVersion> moves, ResidentRecord last, int begins) {
    List<ResidentRecord> versions =
        moves.reversed().stream()
            .map(RegisteredVersion::resident)
            .filter(version -> version.key().version() <= last.key().version())
            .toList();
    return new CertifiedRecord(last, versions, begins);
  }

  /** 履歴番号 of its last version, by which it is told from other deleted records of the person. */
  public int endedWith() {
    return record.latest().key().version();
  }

  /** Whether the 150 years for which it is kept have passed (1.1.5): it is certified no more. */
  public boolean isKeptLongEnough(LocalDate day) {
    return !processedOn.isAfter(DeletedRecordTerms.keptLongEnoughIfDeletedUntil(day));
  }

  /** The key only: names and numbers have no place in a log. */
  @Override
  public String toString() {
    return "DeletedRecord[" + record.latest() + "]";
  }
}
