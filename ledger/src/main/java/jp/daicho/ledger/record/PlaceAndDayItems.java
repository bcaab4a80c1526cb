package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.function.Function;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * When and where an alias was recorded or deleted takes three items (1.1.2).
 *
 * @param day the day
 * @param municipality the municipality's name
 * @param code its code
 */
record PlaceAndDayItems(
    RecordItem<LocalDate> day, RecordItem<String> municipality, RecordItem<String> code) {

  static PlaceAndDayItems declare(
      Items items,
      String name,
      String column,
      String label,
      Function<ResidentRecord, Alias.@Nullable Entry> reader) {
    return new PlaceAndDayItems(
        items.day(name + "nengappi", column + "_on", label + "年月日", part(reader, Alias.Entry::day)),
        items.text(
            name + "shikuchoson",
            column + "_in",
            label + "市区町村",
            part(reader, Alias.Entry::municipality)),
        items.text(
            name + "shikuchosonkodo",
            column + "_in_code",
            label + "市区町村コード",
            part(reader, PlaceAndDayItems::code)));
  }

  Alias.@Nullable Entry read(ItemValues values) {
    LocalDate known = values.get(day);
    String place = values.get(code);
    return known == null
        ? null
        : new Alias.Entry(
            known, values.require(municipality), place == null ? null : MunicipalityCode.of(place));
  }

  private static @Nullable String code(Alias.Entry entry) {
    MunicipalityCode code = entry.code();
    return code == null ? null : code.value();
  }

  private static <T> Function<ResidentRecord, @Nullable T> part(
      Function<ResidentRecord, Alias.@Nullable Entry> reader,
      Function<Alias.Entry, @Nullable T> part) {
    return resident -> {
      Alias.Entry entry = reader.apply(resident);
      return entry == null ? null : part.apply(entry);
    };
  }
}
