package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the history keeps of each move (1.2.1). */
final class MoveItems {
  private static final Items ITEMS = new Items("1.2.1");

  static final RecordItem<Long> MOVE_NUMBER =
      ITEMS.number("idobango", "move_number", "異動番号", r -> r.move().moveNumber());
  static final RecordItem<String> REASON =
      ITEMS.text("idojiyukodo", "move_reason", "異動事由", r -> r.move().reason().code());
  static final DateItems MOVED_ON =
      DateItems.declare(ITEMS, "idobi", "moved_on", "異動日", r -> r.move().movedOn());
  static final RecordItem<LocalDate> PROCESSED_ON =
      ITEMS.day("shoribi", "processed_on", "処理日", r -> r.move().processedOn());
  static final RecordItem<LocalDate> NOTIFIED_ON =
      ITEMS.day("todokedebi", "notified_on", "届出日", r -> r.move().notifiedOn());
  static final RecordItem<LocalDate> REQUESTED_ON =
      ITEMS.day("moshidebi", "requested_on", "申出日", r -> r.move().requestedOn());
  static final RecordItem<LocalDate> NOTICED_ON =
      ITEMS.day("tsuchibi", "noticed_on", "通知日", r -> r.move().noticedOn());
  static final RecordItem<LocalDate> CLAIMED_ON =
      ITEMS.day("seikyubi", "claimed_on", "請求日", r -> r.move().claimedOn());
  static final RecordItem<String> PLACE_OF_ENTRY =
      ITEMS.text("nyuryokubasho", "place_of_entry", "入力場所", r -> r.move().placeOfEntry());
  static final RecordItem<String> TERMINAL =
      ITEMS.text("nyuryokutanmatsu", "terminal", "入力端末", r -> r.move().terminal());
  static final RecordItem<String> SPECIAL_CIRCUMSTANCE =
      ITEMS.text(
          "ido_tokubetsujiyu", "special_circumstance", "特別な事由", r -> special(r.move().special()));

  private MoveItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static MoveEntry read(ItemValues values) {
    return new MoveEntry(
        values.require(MOVE_NUMBER),
        MoveReasons.standard().withCode(values.require(REASON)),
        MOVED_ON.require(values),
        values.require(PROCESSED_ON),
        values.get(NOTIFIED_ON),
        values.get(REQUESTED_ON),
        values.get(NOTICED_ON),
        values.get(CLAIMED_ON),
        values.require(PLACE_OF_ENTRY),
        values.require(TERMINAL),
        readSpecial(values.get(SPECIAL_CIRCUMSTANCE)));
  }

  private static @Nullable String special(@Nullable SpecialCircumstance circumstance) {
    return circumstance == null ? null : circumstance.code();
  }

  private static @Nullable SpecialCircumstance readSpecial(@Nullable String code) {
    return code == null ? null : SpecialCircumstance.parse(code);
  }
}
