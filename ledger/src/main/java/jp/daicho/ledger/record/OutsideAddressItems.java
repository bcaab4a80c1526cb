package jp.daicho.ledger.record;

import java.util.function.Function;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * An address outside the municipality takes the parts of an address in Japan, a country and an
 * address abroad, and an item that says which of them it is.
 *
 * @param kind 1 in Japan, 2 in Japan but never notified, 3 abroad, 9 not known; empty when there is
 *     none
 * @param inJapan the parts of an address in Japan
 * @param country the country or region
 * @param abroad the address abroad
 */
record OutsideAddressItems(
    RecordItem<String> kind,
    AddressItems inJapan,
    RecordItem<String> country,
    RecordItem<String> abroad) {
  private static final String IN_JAPAN = "1";
  private static final String NOT_NOTIFIED = "2";
  private static final String ABROAD = "3";
  private static final String UNKNOWN = "9";

  static OutsideAddressItems declare(
      Items items,
      String name,
      String column,
      String label,
      Function<ResidentRecord, @Nullable OutsideAddress> reader) {
    return new OutsideAddressItems(
        items.text(
            name + "_kubun",
            column + "_kind",
            label + "の区分",
            part(reader, OutsideAddressItems::kind)),
        AddressItems.declare(
            items, name, column, label, part(reader, OutsideAddressItems::inJapan)),
        items.text(
            name + "_kokumei",
            column + "_country",
            label + "の国名等",
            part(reader, a -> a instanceof OutsideAddress.Abroad it ? it.country() : null)),
        items.text(
            name + "_kokugai",
            column + "_abroad",
            label + "の国外住所",
            part(reader, a -> a instanceof OutsideAddress.Abroad it ? it.text() : null)));
  }

  OutsideAddress read(ItemValues values) {
    String code = values.get(kind);
    return switch (code == null ? "" : code) {
      case "" -> OutsideAddress.none();
      case IN_JAPAN -> OutsideAddress.inJapan(inJapan.require(values));
      case NOT_NOTIFIED -> OutsideAddress.notNotified(inJapan.require(values));
      case ABROAD -> OutsideAddress.abroad(values.require(country), values.get(abroad));
      case UNKNOWN -> OutsideAddress.unknown();
      default -> throw new InvalidValueException(Fault.UNKNOWN_CODE, "kind of address");
    };
  }

  private static @Nullable String kind(OutsideAddress address) {
    return switch (address) {
      case OutsideAddress.InJapan it -> it.notNotified() ? NOT_NOTIFIED : IN_JAPAN;
      case OutsideAddress.Abroad _ -> ABROAD;
      case OutsideAddress.Unknown _ -> UNKNOWN;
      case OutsideAddress.None _ -> null;
    };
  }

  private static @Nullable Address inJapan(OutsideAddress address) {
    return address instanceof OutsideAddress.InJapan it ? it.address() : null;
  }

  private static <T> Function<ResidentRecord, @Nullable T> part(
      Function<ResidentRecord, @Nullable OutsideAddress> reader,
      Function<OutsideAddress, @Nullable T> part) {
    return resident -> {
      OutsideAddress address = reader.apply(resident);
      return address == null ? null : part.apply(address);
    };
  }
}
