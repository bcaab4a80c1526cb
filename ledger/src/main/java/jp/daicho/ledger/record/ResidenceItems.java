package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.List;

/** Where the person lives and came from (1.1.1, 1.1.2). */
final class ResidenceItems {
  private static final Items ITEMS = new Items("1.1.1");

  static final AddressItems ADDRESS =
      AddressItems.declare(ITEMS, "jusho", "address", "住所", r -> r.residence().address());
  static final DateItems ADDRESS_SET_ON =
      DateItems.declare(
          ITEMS,
          "jushoosadametanengappi",
          "address_set_on",
          "住所を定めた年月日",
          r -> r.residence().addressSetOn());
  static final RecordItem<LocalDate> BECOMING_NOTIFIED_ON =
      ITEMS.day(
          "todokedenengappi", "becoming_notified_on", "届出の年月日", r -> r.residence().notifiedOn());
  static final OutsideAddressItems PREVIOUS_ADDRESS =
      OutsideAddressItems.declare(
          ITEMS,
          "tennyumaejusho",
          "previous_address",
          "転入前住所",
          r -> r.residence().previousAddress());
  static final RecordItem<String> LAST_REGISTERED_ADDRESS =
      ITEMS.text(
          "saishutorokujushochi",
          "last_registered_address",
          "最終登録住所地",
          r -> r.residence().lastRegisteredAddress());

  private ResidenceItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static Residence read(ItemValues values) {
    return new Residence(
        ADDRESS.require(values),
        ADDRESS_SET_ON.read(values),
        values.get(BECOMING_NOTIFIED_ON),
        PREVIOUS_ADDRESS.read(values),
        values.get(LAST_REGISTERED_ADDRESS));
  }
}
