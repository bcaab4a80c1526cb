package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When, where and under which number a move is registered (1.2.1).
 *
 * @param moveNumber the number of the move in the municipality
 * @param processedOn 処理日: the day itself, never another (4.0.3)
 * @param placeOfEntry 入力場所
 * @param terminal 入力端末
 */
public record EntryStamp(
    long moveNumber, LocalDate processedOn, String placeOfEntry, String terminal) {
  /** A stamp. */
  public EntryStamp {
    Objects.requireNonNull(processedOn);
    Objects.requireNonNull(placeOfEntry);
    Objects.requireNonNull(terminal);
  }
}
