package jp.daicho.server.deletedrecords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.DeletedRecordTerms;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.DeletedRecordTransfers;
import jp.daicho.server.registry.DeletedRecordTransfers.Due;
import jp.daicho.server.registry.DeletedRecordTransfers.Moved;
import jp.daicho.server.registry.DeletedRecordTransfers.Outcome;
import org.springframework.stereotype.Component;

/**
 * Moves the deleted records of which five years have passed to the database of deleted records
 * (9.3), for the municipality of whoever is at work.
 *
 * <p>It goes in portions, each in a transaction of its own with its own log entry, so that nobody
 * at the counter waits long (9.1). Whatever ends a run, what a portion moved is moved as a whole
 * and what it did not move is still in the register; the next run goes on with that. Two runs at
 * the same time move nothing twice.
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} without the
 * permission of batch work.
 */
@Component
public final class DeletedRecordWork {
  /** How many persons' records go in one transaction. */
  static final int PORTION = 500;

  /** How many runs a plan shows. */
  private static final int RUNS = 20;

  private static final Operation LOOK =
      Operation.of("除票用データベースへの移行の確認", AuditAction.BATCH_UPDATE, Permission.BATCH);
  private static final Operation MOVE =
      Operation.of("除票用データベースへの移行", AuditAction.BATCH_UPDATE, Permission.BATCH);

  private final Door door;
  private final DeletedRecordTransfers transfers;

  /** Made once. */
  DeletedRecordWork(Door door, DeletedRecordTransfers transfers) {
    this.door = door;
    this.transfers = transfers;
  }

  /** Is told how far a run has come. */
  @FunctionalInterface
  public interface Progress {
    /** So many persons' records of so many were moved. */
    void moved(int persons, int all);
  }

  /** What would go today, and the latest runs. */
  public TransferPlan look() {
    return door.enter(
        LOOK,
        passage -> {
          LocalDate until = DeletedRecordTerms.movedOverIfDeletedUntil(passage.today());
          List<Due> due = transfers.due(passage, until);
          List<Due> free = due.stream().filter(Due::free).toList();
          passage.note("移行対象", Integer.toString(free.size()));
          return new TransferPlan(
              until,
              free.size(),
              held(due),
              unsent(due),
              free.isEmpty() ? null : free.getFirst().closedOn(),
              transfers.keptLongEnough(
                  passage, DeletedRecordTerms.keptLongEnoughIfDeletedUntil(passage.today())),
              transfers.runs(passage, RUNS).stream().map(TransferRun::of).toList());
        });
  }

  /**
   * Moves what is to go.
   *
   * @param most the records of how many persons at most
   * @return what was moved
   */
  public TransferRun run(int most, Progress progress) {
    Begun begun = door.enter(MOVE, passage -> begin(passage));
    try {
      List<AddressNumber> going = begun.going().subList(0, Math.min(most, begun.going().size()));
      int done = 0;
      for (int first = 0; first < going.size(); first += PORTION) {
        List<AddressNumber> portion = going.subList(first, Math.min(going.size(), first + PORTION));
        done += door.enter(MOVE, passage -> move(passage, begun, portion));
        progress.moved(done, going.size());
      }
    } catch (RuntimeException failure) {
      end(begun, Outcome.FAILED);
      throw failure;
    }
    return end(begun, most < begun.going().size() ? Outcome.MORE : Outcome.DONE);
  }

  private record Begun(long number, LocalDate until, List<AddressNumber> going) {}

  private Begun begin(Passage passage) {
    LocalDate until = DeletedRecordTerms.movedOverIfDeletedUntil(passage.today());
    List<Due> due = transfers.due(passage, until);
    List<AddressNumber> going = new ArrayList<>();
    due.stream().filter(Due::free).map(Due::person).forEach(going::add);
    passage.note("移行対象", Integer.toString(going.size()));
    return new Begun(
        transfers.begin(passage, until, held(due), unsent(due)), until, List.copyOf(going));
  }

  private int move(Passage passage, Begun begun, List<AddressNumber> portion) {
    passage.giveWay();
    List<Moved> moved = transfers.moveOver(passage, begun.number(), begun.until(), portion);
    moved.forEach(each -> passage.concerning(each.person()));
    passage.note("移行した履歴", Long.toString(moved.stream().mapToLong(Moved::versions).sum()));
    return moved.size();
  }

  private TransferRun end(Begun begun, Outcome outcome) {
    return door.enter(
        MOVE,
        passage -> {
          transfers.end(passage, begun.number(), outcome);
          passage.note("結果", outcome.label());
          return transfers.runs(passage, RUNS).stream()
              .filter(run -> run.number() == begun.number())
              .findFirst()
              .map(TransferRun::of)
              .orElseThrow();
        });
  }

  private static int held(List<Due> due) {
    return (int) due.stream().filter(Due::held).count();
  }

  private static int unsent(List<Due> due) {
    return (int) due.stream().filter(each -> each.unsent() && !each.held()).count();
  }
}
