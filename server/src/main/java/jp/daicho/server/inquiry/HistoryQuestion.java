package jp.daicho.server.inquiry;

import java.time.LocalDate;
import java.util.function.Function;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.record.MoveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which moves of a history are looked for, by the items of 1.2.1 (2.2.1). What is empty or null
 * asks for nothing.
 *
 * @param reason the code of 異動事由
 * @param dayKind which of the days of a move counts
 * @param from the first day
 * @param to the last day
 * @param place the code of 入力場所
 * @param terminal the code of 入力端末
 * @param pointsToNote only what changed 留意事項
 */
public record HistoryQuestion(
    String reason,
    DayKind dayKind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String place,
    String terminal,
    boolean pointsToNote) {

  /** Every move. */
  public static final HistoryQuestion ALL =
      new HistoryQuestion("", DayKind.MOVED, null, null, "", "", false);

  /** The days that the history keeps of a move. */
  public enum DayKind {
    /** The day of the move; of an uncertain one, any day that it may be. */
    MOVED("異動日", MoveEntry::movedOn),
    /** The day of processing. */
    PROCESSED("処理日", move -> RegisterDate.of(move.processedOn())),
    /** The day of the notification. */
    NOTIFIED("届出日", move -> day(move.notifiedOn())),
    /** The day of the request. */
    REQUESTED("申出日", move -> day(move.requestedOn())),
    /** The day of the notice. */
    NOTICED("通知日", move -> day(move.noticedOn())),
    /** The day of the claim of a former surname. */
    CLAIMED("請求日", move -> day(move.claimedOn()));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // all are functions of their argument only
    private final Function<MoveEntry, @Nullable RegisterDate> day;

    DayKind(String label, Function<MoveEntry, @Nullable RegisterDate> day) {
      this.label = label;
      this.day = day;
    }

    private static @Nullable RegisterDate day(@Nullable LocalDate day) {
      return day == null ? null : RegisterDate.of(day);
    }

    /** The word of the standard. */
    public String label() {
      return label;
    }

    /** The day of a move; null where it has none of this kind. */
    public @Nullable RegisterDate of(MoveEntry move) {
      return day.apply(move);
    }
  }

  /**
   * Whether a move is among those looked for.
   *
   * @param changedPoints whether it changed 留意事項
   */
  public boolean asksFor(MoveEntry move, boolean changedPoints) {
    return (reason.isEmpty() || reason.equals(move.reason().code()))
        && (place.isEmpty() || place.equals(move.placeOfEntry()))
        && (terminal.isEmpty() || terminal.equals(move.terminal()))
        && (!pointsToNote || changedPoints)
        && isInTime(dayKind.of(move));
  }

  private boolean isInTime(@Nullable RegisterDate day) {
    if (from == null && to == null) {
      return true;
    }
    return day != null
        && (from == null || !day.latest().isBefore(from))
        && (to == null || !day.earliest().isAfter(to));
  }
}
