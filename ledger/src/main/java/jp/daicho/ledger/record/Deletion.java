package jp.daicho.ledger.record;

import java.time.LocalDate;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import org.jspecify.annotations.Nullable;

/**
 * The items that only a deleted record (除票) or a record about to be deleted has (1.1.5).
 *
 * @param reason 消除事由 as printed, such as 転出 or 死亡
 * @param occurredOn 事由の生じた年月日; for a moving-out the planned day
 * @param notifiedOn 届出の年月日
 * @param plannedDestination 転出先住所（予定）
 * @param confirmedDestination 転出先住所（確定）
 * @param arrivalNoticeOn 転入通知年月日
 * @param movedOutOn 転出年月日（確定）
 */
public record Deletion(
    @Nullable String reason,
    @Nullable RegisterDate occurredOn,
    @Nullable LocalDate notifiedOn,
    OutsideAddress plannedDestination,
    OutsideAddress confirmedDestination,
    @Nullable LocalDate arrivalNoticeOn,
    @Nullable LocalDate movedOutOn) {
  /**
   * The day from which the record is a deleted one: 事由の生じた年月日, or the day of arrival that the other
   * municipality gave, if earlier (1.1.5); null where no day is known.
   */
  public @Nullable LocalDate takesEffectOn() {
    if (occurredOn == null) {
      return null;
    }
    LocalDate planned = occurredOn.day();
    return movedOutOn != null && movedOutOn.isBefore(planned) ? movedOutOn : planned;
  }
}
