package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items of a deleted record (1.1.5). */
final class DeletionItems {
  private static final Items ITEMS = new Items("1.1.5");

  static final RecordItem<String> REASON =
      ITEMS.text("shojojiyu", "deletion_reason", "消除事由", deletion(Deletion::reason));
  static final DateItems OCCURRED_ON =
      DateItems.declare(
          ITEMS,
          "shojojiyu_nengappi",
          "deletion_occurred_on",
          "消除事由の生じた年月日",
          deletion(Deletion::occurredOn));
  static final RecordItem<LocalDate> NOTIFIED_ON =
      ITEMS.day(
          "shojo_todokedenengappi",
          "deletion_notified_on",
          "消除の届出の年月日",
          deletion(Deletion::notifiedOn));
  static final OutsideAddressItems PLANNED_DESTINATION =
      OutsideAddressItems.declare(
          ITEMS,
          "tenshutsusakijusho_yotei",
          "planned_destination",
          "転出先住所（予定）",
          deletion(Deletion::plannedDestination));
  static final OutsideAddressItems CONFIRMED_DESTINATION =
      OutsideAddressItems.declare(
          ITEMS,
          "tenshutsusakijusho_kakutei",
          "confirmed_destination",
          "転出先住所（確定）",
          deletion(Deletion::confirmedDestination));
  static final RecordItem<LocalDate> ARRIVAL_NOTICE_ON =
      ITEMS.day(
          "tennyutsuchinengappi",
          "arrival_notice_on",
          "転入通知年月日",
          deletion(Deletion::arrivalNoticeOn));
  static final RecordItem<LocalDate> MOVED_OUT_ON =
      ITEMS.day(
          "tenshutsunengappi_kakutei", "moved_out_on", "転出年月日（確定）", deletion(Deletion::movedOutOn));

  private DeletionItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static @Nullable Deletion read(ItemValues values) {
    return isThere(values)
        ? new Deletion(
            values.get(REASON),
            OCCURRED_ON.read(values),
            values.get(NOTIFIED_ON),
            PLANNED_DESTINATION.read(values),
            CONFIRMED_DESTINATION.read(values),
            values.get(ARRIVAL_NOTICE_ON),
            values.get(MOVED_OUT_ON))
        : null;
  }

  private static boolean isThere(ItemValues values) {
    for (RecordItem<?> item : ITEMS.declared()) {
      if (values.has(item)) {
        return true;
      }
    }
    return false;
  }

  private static <T> Function<ResidentRecord, @Nullable T> deletion(
      Function<Deletion, @Nullable T> reader) {
    return resident -> {
      Deletion deletion = resident.deletion();
      return deletion == null ? null : reader.apply(deletion);
    };
  }
}
