package jp.daicho.server.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a record (2.2.1): the move that made it and what it changed.
 *
 * @param version 履歴番号
 * @param reason 異動事由
 * @param movedOn 異動日
 * @param processedOn 処理日
 * @param notifiedOn 届出日, if there was a notification
 * @param requestedOn 申出日, if there was a request (4.2.0.5)
 * @param noticedOn 通知日, if there was a notice
 * @param claimedOn 請求日, if a former surname was claimed (1.1.7)
 * @param recordedAt when the register recorded it
 * @param place 入力場所
 * @param terminal 入力端末
 * @param first whether it is the first version, which changes nothing
 * @param changes what differs from the version before
 * @param moveNumber 異動番号
 * @param cancelled whether the move was cancelled (4.6.0.1)
 * @param cancellable whether it stands and is the latest that does, so that it can be cancelled
 * @param inDeletedRecords whether the version stands in the database of deleted records (9.3)
 */
public record ShownVersion(
    int version,
    String reason,
    String movedOn,
    String processedOn,
    @Nullable String notifiedOn,
    @Nullable String requestedOn,
    @Nullable String noticedOn,
    @Nullable String claimedOn,
    String recordedAt,
    String place,
    String terminal,
    boolean first,
    List<Change> changes,
    long moveNumber,
    boolean cancelled,
    boolean cancellable,
    boolean inDeletedRecords) {
  /** A version; the list is copied. */
  public ShownVersion {
    changes = List.copyOf(changes);
  }

  /**
   * An item that changed.
   *
   * @param item the item's name in the database, in English
   * @param label what the clerk reads
   * @param before its value before; empty if it had none
   * @param after its value after; empty if it has none
   */
  public record Change(String item, String label, String before, String after) {
    /** Without the values, which have no place in a log. */
    @Override
    public String toString() {
      return "Change[" + item + "]";
    }
  }
}
