package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import org.jspecify.annotations.Nullable;

/**
 * The move that made this version of the record, with all that the history keeps of it (1.2.1).
 *
 * @param moveNumber the number of the move in the municipality; a move of several persons has one
 * @param reason 異動事由 (1.2.2)
 * @param movedOn 異動日; uncertain only for birth, death and disappearance (1.1.8)
 * @param processedOn 処理日, always the day it was processed (4.0.3)
 * @param notifiedOn 届出日
 * @param requestedOn 申出日 (4.2.0.5)
 * @param noticedOn 通知日
 * @param claimedOn 請求日 (1.1.7)
 * @param placeOfEntry 入力場所, its code
 * @param terminal 入力端末, its code
 * @param special 特別な事由 (1.1.4), or null
 */
public record MoveEntry(
    long moveNumber,
    MoveReason reason,
    RegisterDate movedOn,
    LocalDate processedOn,
    @Nullable LocalDate notifiedOn,
    @Nullable LocalDate requestedOn,
    @Nullable LocalDate noticedOn,
    @Nullable LocalDate claimedOn,
    String placeOfEntry,
    String terminal,
    @Nullable SpecialCircumstance special) {
  /** A move as the history keeps it. */
  public MoveEntry {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(movedOn);
    Objects.requireNonNull(processedOn);
    Objects.requireNonNull(placeOfEntry);
    Objects.requireNonNull(terminal);
  }
}
