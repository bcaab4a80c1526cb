package jp.daicho.server.deletedrecords.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import jp.daicho.ledger.record.DeletedRecordTerms;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.deletedrecords.DeletedRecordWork;
import jp.daicho.server.deletedrecords.TransferRun;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.MoveSetting;
import jp.daicho.server.reference.MoveSettings;
import jp.daicho.server.registry.DeletedRecordTransfers;
import org.springframework.stereotype.Component;

/**
 * Moves the year's deleted records over when the day has come that the municipality chose (1.1.5,
 * 9.3); in a municipality that chose none, nothing.
 */
@Component
public final class YearlyTransfer {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Operation IS_DUE =
      Operation.of("除票用データベースへの移行時期の確認", AuditAction.BATCH_UPDATE, Permission.BATCH);

  private final Door door;
  private final MoveSettings settings;
  private final DeletedRecordTransfers transfers;
  private final DeletedRecordWork work;

  /** Made once. */
  YearlyTransfer(
      Door door, MoveSettings settings, DeletedRecordTransfers transfers, DeletedRecordWork work) {
    this.door = door;
    this.settings = settings;
    this.transfers = transfers;
    this.work = work;
  }

  /**
   * Does it for the municipality of whoever is at work, if it is due. Called again on the same day
   * it does nothing more; after a run that broke off it goes on.
   *
   * @return what was moved; empty if nothing was due
   */
  public Optional<TransferRun> run() {
    boolean due =
        door.enter(
            IS_DUE,
            passage -> {
              Optional<MonthDay> from =
                  MoveSetting.day(settings.of(passage, MoveSetting.DELETED_RECORDS_MOVED_FROM));
              Instant last = transfers.lastDone(passage);
              LocalDate lastDay = last == null ? null : LocalDate.ofInstant(last, JAPAN);
              return from.isPresent()
                  && DeletedRecordTerms.isTransferDue(from.get(), passage.today(), lastDay);
            });
    return due ? Optional.of(work.run(Integer.MAX_VALUE, (moved, all) -> {})) : Optional.empty();
  }
}
