package jp.daicho.server.deletedrecords;

import java.time.Instant;
import java.time.LocalDate;
import jp.daicho.server.registry.DeletedRecordTransfers;
import org.jspecify.annotations.Nullable;

/**
 * What a run moved to the database of deleted records (9.1, 9.3).
 *
 * @param number its number
 * @param startedAt when it began
 * @param endedAt when it ended; null while it goes on, or when it was cut off
 * @param outcome {@code DONE}, {@code MORE} or {@code FAILED}; null as above
 * @param outcomeLabel the same as users read it
 * @param deletedUntil records deleted until this day were to go
 * @param persons from how many persons something was moved
 * @param whole of how many of them the whole record
 * @param versions how many versions
 * @param held how many persons stayed because of a draft
 * @param unsent how many stayed because of messages
 * @param terminal where it was started
 */
public record TransferRun(
    long number,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome,
    String outcomeLabel,
    LocalDate deletedUntil,
    int persons,
    int whole,
    long versions,
    int held,
    int unsent,
    String terminal) {

  /** As it is kept. */
  static TransferRun of(DeletedRecordTransfers.Run run) {
    DeletedRecordTransfers.Outcome outcome = run.outcome();
    return new TransferRun(
        run.number(),
        run.startedAt(),
        run.endedAt(),
        outcome == null ? null : outcome.name(),
        outcome == null ? "実行中又は中断" : outcome.label(),
        run.closedUntil(),
        run.persons(),
        run.whole(),
        run.versions(),
        run.held(),
        run.unsent(),
        run.terminal());
  }
}
