package jp.daicho.server.inquiry.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidenceClass;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.SpecialCircumstance;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** Prints the items of a record as a clerk reads them. */
final class ItemPrinter {
  private static final String UNCERTAIN = "_uncertain";
  private static final String NOTATION = "_notation";
  private static final Map<String, RecordItem<?>> BY_COLUMN =
      RecordItems.all().stream().collect(Collectors.toMap(RecordItem::column, item -> item));

  /** Codes of the kind of an address outside; they are provisional, as in the ledger. */
  private static final Map<String, String> ADDRESS_KINDS =
      Map.of("1", "国内", "2", "国内（未届）", "3", "国外", "9", "不明");

  private ItemPrinter() {}

  /** Whether the item only says how another one is written, and is printed with that one. */
  static boolean isPartOfDate(RecordItem<?> item) {
    return dateOf(item.column(), UNCERTAIN) || dateOf(item.column(), NOTATION);
  }

  private static boolean dateOf(String column, String suffix) {
    return column.endsWith(suffix)
        && BY_COLUMN.containsKey(column.substring(0, column.length() - suffix.length()));
  }

  /**
   * The value of an item; empty where the record has none.
   *
   * @param hidden the permissions the operator lacks: points to note on items they guard are left
   *     out
   */
  static String print(RecordItem<?> item, ResidentRecord resident, Set<Permission> hidden) {
    if (item.column().equals("points_to_note")) {
      return resident.annotations().pointsToNote().stream()
          .filter(point -> isShown(point, hidden))
          .map(ItemPrinter::print)
          .collect(Collectors.joining("／"));
    }
    Object value = item.of(resident);
    return switch (value) {
      case null -> "";
      case LocalDate day -> date(item, day, resident);
      case Boolean flag -> flag ? "有" : "無";
      default -> word(item.column(), value.toString(), resident);
    };
  }

  private static String date(RecordItem<?> item, LocalDate day, ResidentRecord resident) {
    RegisterDate date =
        RegisterDate.restore(
            day,
            Boolean.TRUE.equals(other(item.column() + UNCERTAIN, resident)),
            (String) other(item.column() + NOTATION, resident));
    return isWestern(item.column(), resident)
        ? date.toWestern()
        : date.toJapanese(StandardReferenceData.eras());
  }

  /** 1.1.9 names the two dates of foreign residents that are shown in Western style. */
  private static boolean isWestern(String column, ResidentRecord resident) {
    return column.equals("residence_expires_on")
        || (column.equals("birth_date") && resident.kind() == ResidentKind.FOREIGN);
  }

  private static @Nullable Object other(String column, ResidentRecord resident) {
    RecordItem<?> item = BY_COLUMN.get(column);
    return item == null ? null : item.of(resident);
  }

  private static String word(String column, String value, ResidentRecord resident) {
    return switch (column) {
      case "sex" -> resident.sex().label();
      case "resident_kind" -> resident.kind().label();
      case "resident_status" -> resident.status().label();
      case "move_reason" -> resident.move().reason().name();
      case "residence_class" -> residenceClass(value);
      case "child_allowance_starts_in", "child_allowance_ends_in" ->
          ShownDates.of(StandardReferenceData.eras()).of(YearMonth.parse(value));
      case "special_circumstance" -> SpecialCircumstance.parse(value).label();
      case "previous_address_kind", "planned_destination_kind", "confirmed_destination_kind" ->
          ADDRESS_KINDS.getOrDefault(value, value);
      default -> value;
    };
  }

  private static String residenceClass(String code) {
    for (ResidenceClass residenceClass : ResidenceClass.values()) {
      if (residenceClass.code().equals(code)) {
        return residenceClass.label();
      }
    }
    return code;
  }

  private static boolean isShown(PointToNote point, Set<Permission> hidden) {
    return NotedItem.protectionOf(point).map(Permission::seeing).filter(hidden::contains).isEmpty();
  }

  private static String print(PointToNote point) {
    return NotedItem.labelOf(point) + "：" + point.text();
  }

  /** The name of an item in the API: that of its column, in camel case. */
  static String apiName(RecordItem<?> item) {
    return API_NAMES.getOrDefault(item.column(), item.column());
  }

  private static final Map<String, String> API_NAMES = apiNames();

  private static Map<String, String> apiNames() {
    Map<String, String> names = new HashMap<>();
    for (RecordItem<?> item : RecordItems.all()) {
      StringBuilder name = new StringBuilder();
      for (String word : item.column().split("_")) {
        name.append(
            name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
      names.put(item.column(), name.toString());
    }
    return Map.copyOf(names);
  }
}
