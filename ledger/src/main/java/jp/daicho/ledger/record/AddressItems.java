package jp.daicho.ledger.record;

import java.util.function.Function;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.address.TownId;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * An address in Japan takes an item for each of its parts, since searches and links need them apart
 * (1.1.17, 1.3.2, 1.3.3).
 */
record AddressItems(
    RecordItem<String> municipalityCode,
    RecordItem<String> townId,
    RecordItem<String> addressCode,
    RecordItem<String> postalCode,
    RecordItem<String> prefecture,
    RecordItem<String> municipality,
    RecordItem<String> town,
    RecordItem<String> lot,
    RecordItem<String> building) {

  static AddressItems declare(
      Items items,
      String name,
      String column,
      String label,
      Function<ResidentRecord, @Nullable Address> reader) {
    return new AddressItems(
        items.text(
            name + "_shikuchosonkodo",
            column + "_municipality_code",
            label + "の市区町村コード",
            part(reader, a -> a.municipalityCode().value())),
        items.text(
            name + "_choazakodo",
            column + "_town_id",
            label + "の町字ID",
            part(reader, AddressItems::townId)),
        items.text(
            name + "_jushokodo",
            column + "_code",
            label + "の住所コード",
            part(reader, AddressItems::addressCode)),
        items.text(
            name + "_yubinbango",
            column + "_postal_code",
            label + "の郵便番号",
            part(reader, AddressItems::postalCode)),
        items.text(
            name + "_todofuken",
            column + "_prefecture",
            label + "の都道府県",
            part(reader, Address::prefecture)),
        items.text(
            name + "_shikugunchosonmei",
            column + "_municipality",
            label + "の市区郡町村名",
            part(reader, Address::municipality)),
        items.text(
            name + "_choaza",
            column + "_town",
            label + "の町字",
            part(reader, a -> nullIfEmpty(a.town()))),
        items.text(
            name + "_banchigohyoki",
            column + "_lot",
            label + "の番地号",
            part(reader, a -> nullIfEmpty(a.lot()))),
        items.text(
            name + "_katagaki",
            column + "_building",
            label + "の方書",
            part(reader, Address::building)));
  }

  @Nullable Address read(ItemValues values) {
    return values.has(municipalityCode) ? require(values) : null;
  }

  Address require(ItemValues values) {
    String id = values.get(townId);
    String code = values.get(addressCode);
    String postal = values.get(postalCode);
    return new Address(
        MunicipalityCode.of(values.require(municipalityCode)),
        id == null ? null : TownId.of(id),
        code == null ? null : AddressCode.of(code),
        postal == null ? null : PostalCode.of(postal),
        values.require(prefecture),
        values.require(municipality),
        emptyIfNull(values.get(town)),
        emptyIfNull(values.get(lot)),
        values.get(building));
  }

  private static @Nullable String townId(Address address) {
    TownId id = address.townId();
    return id == null ? null : id.value();
  }

  private static @Nullable String addressCode(Address address) {
    AddressCode code = address.addressCode();
    return code == null ? null : code.value();
  }

  private static @Nullable String postalCode(Address address) {
    PostalCode code = address.postalCode();
    return code == null ? null : code.value();
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String emptyIfNull(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> Function<ResidentRecord, @Nullable T> part(
      Function<ResidentRecord, @Nullable Address> reader, Function<Address, @Nullable T> part) {
    return resident -> {
      Address address = reader.apply(resident);
      return address == null ? null : part.apply(address);
    };
  }
}
