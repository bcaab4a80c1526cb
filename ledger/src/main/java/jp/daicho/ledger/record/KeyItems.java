package jp.daicho.ledger.record;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;

/** Key, state and the few items every kind of record has (1.1.1, 1.1.2, 1.2.1). */
final class KeyItems {
  private static final Items ITEMS = new Items("1.1.1");

  static final RecordItem<String> ADDRESS_NUMBER =
      ITEMS.text("atenabango", "address_number", "宛名番号", r -> r.key().addressNumber().value());
  static final RecordItem<Long> VERSION =
      ITEMS.number("rirekibango", "version", "履歴番号", r -> (long) r.key().version());
  static final RecordItem<String> RESIDENT_KIND =
      ITEMS.text("juminshubetsu", "resident_kind", "住民種別", r -> r.kind().code());
  static final RecordItem<String> RESIDENT_STATUS =
      ITEMS.text("juminjotai", "resident_status", "住民状態", r -> r.status().code());
  static final DateItems BIRTH_DATE =
      DateItems.declare(ITEMS, "seinengappi", "birth_date", "生年月日", ResidentRecord::birthDate);
  static final RecordItem<String> SEX = ITEMS.text("seibetsu", "sex", "性別", r -> r.sex().code());

  private KeyItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static RecordKey readKey(ItemValues values) {
    return new RecordKey(
        AddressNumber.of(values.require(ADDRESS_NUMBER)), Math.toIntExact(values.require(VERSION)));
  }
}
