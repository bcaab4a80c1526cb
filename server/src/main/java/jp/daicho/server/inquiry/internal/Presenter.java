package jp.daicho.server.inquiry.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.daicho.ledger.certificate.CombinedField;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.inquiry.ItemGroup;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.inquiry.ShownItem;
import jp.daicho.server.inquiry.ShownItem.Kind;
import jp.daicho.server.inquiry.ShownRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Makes of records what one operator may see of them (10.4). What she may not see is not even asked
 * of the record.
 */
final class Presenter {

  /** The section whose items only foreign residents have. */
  private static final String FOREIGN_ITEMS = "1.1.2";

  static final String INDIVIDUAL_NUMBER = "individual_number";

  private final VisibleItems visible;
  private final boolean individualNumber;
  private boolean movedOver;
  private final Function<String, String> placeName;

  /**
   * For the operator in a passage.
   *
   * @param individualNumber whether she has asked to see the Individual Number
   * @param placeName finds the name of a place of entry
   */
  Presenter(Passage passage, boolean individualNumber, Function<String, String> placeName) {
    this.individualNumber = individualNumber;
    this.placeName = placeName;
    this.visible = VisibleItems.in(passage);
  }

  /** Says whether the record that is shown stands in the database of deleted records (9.3). */
  Presenter movedOver(boolean stands) {
    movedOver = stands;
    return this;
  }

  /**
   * A record with 統合記載欄.
   *
   * @param moves all its versions, the first one first
   */
  ShownRecord record(List<RegisteredVersion> moves) {
    ResidentRecord resident = moves.getLast().resident();
    Map<ItemGroup, List<ShownItem>> filled = new LinkedHashMap<>();
    Map<ItemGroup, List<String>> empty = new LinkedHashMap<>();
    for (RecordItem<?> item : visible.items()) {
      if (ItemPrinter.isPartOfDate(item)
          || WrittenAddress.isPart(item)
          || (item.section().equals(FOREIGN_ITEMS) && resident.kind() == ResidentKind.JAPANESE)) {
        continue;
      }
      ItemGroup group = ItemGroup.of(item);
      ShownItem shown = shown(item, resident);
      if (shown.isFilled()) {
        filled.computeIfAbsent(group, any -> new ArrayList<>()).add(shown);
      } else {
        empty.computeIfAbsent(group, any -> new ArrayList<>()).add(shown.label());
      }
    }
    for (WrittenAddress address : WrittenAddress.values()) {
      ShownItem shown = address.shown(resident);
      if (shown.isFilled()) {
        filled.computeIfAbsent(address.group(), any -> new ArrayList<>()).addFirst(shown);
      }
    }
    List<ShownRecord.Group> groups = new ArrayList<>();
    for (ItemGroup group : ItemGroup.values()) {
      List<ShownItem> of = filled.getOrDefault(group, List.of());
      if (!of.isEmpty()) {
        groups.add(new ShownRecord.Group(group, of, empty.getOrDefault(group, List.of())));
      }
    }
    String householder = resident.household().householderName();
    return new ShownRecord(
        ResidentLine.of(resident, movedOver),
        resident.key().version(),
        resident.kind() == ResidentKind.FOREIGN,
        resident.annotations().restricted(),
        householder == null ? "" : householder,
        groups,
        CombinedField.of(
            moves, visible.mayBeTold(), true, ShownDates.of(StandardReferenceData.eras())),
        List.of(),
        List.of());
  }

  /** The items with their values as files hold them, by their names in the API. */
  Map<String, Object> values(ResidentRecord resident) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordItem<?> item : visible.items()) {
      Object value =
          item.column().equals("points_to_note")
              ? emptyToNull(ItemPrinter.print(item, resident, visible.hidden()))
              : item.of(resident);
      if (value != null && (individualNumber || !item.column().equals(INDIVIDUAL_NUMBER))) {
        values.put(
            ItemPrinter.apiName(item), value instanceof LocalDate ? value.toString() : value);
      }
    }
    return values;
  }

  private ShownItem shown(RecordItem<?> item, ResidentRecord resident) {
    String value = ItemPrinter.print(item, resident, visible.hidden());
    if (item.column().equals(INDIVIDUAL_NUMBER) && !value.isEmpty() && !individualNumber) {
      return new ShownItem(item.column(), item.label(), mask(value), Kind.MASKED);
    }
    if (item.column().equals("place_of_entry")) {
      return new ShownItem(item.column(), item.label(), placeName.apply(value), Kind.TEXT);
    }
    return new ShownItem(
        item.column(), item.label(), value, isNumber(item.column()) ? Kind.NUMBER : Kind.TEXT);
  }

  private static boolean isNumber(String column) {
    return column.endsWith("_number") || column.endsWith("_code") || column.endsWith("_serial");
  }

  /** What stands for a number that was not asked for. */
  static String mask(String number) {
    return number.isEmpty() ? "" : "●●●●●●●●●●●●";
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A moment as pages show it, in the time of Japan. */
  static String japanese(Instant moment) {
    return ShownDates.of(StandardReferenceData.eras()).of(moment);
  }
}
