package jp.daicho.server.inquiry.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CombinedField;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.inquiry.ItemGroup;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.inquiry.ShownItem;
import jp.daicho.server.inquiry.ShownItem.Kind;
import jp.daicho.server.inquiry.ShownRecord;
import jp.daicho.server.inquiry.ShownVersion;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Version;
import org.jspecify.annotations.Nullable;

/**
 * Makes of records what one operator may see of them (10.4). What she may not see is not even asked
 * of the record.
 */
final class Presenter {

  /** The section whose items only foreign residents have. */
  private static final String FOREIGN_ITEMS = "1.1.2";

  private static final String INDIVIDUAL_NUMBER = "individual_number";

  private final Set<Permission> hidden = EnumSet.noneOf(Permission.class);
  private final boolean individualNumber;
  private boolean movedOver;
  private final List<RecordItem<?>> items;
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
    for (Permission permission : Permission.values()) {
      if (!passage.may(permission)) {
        hidden.add(permission);
      }
    }
    this.items =
        RecordItems.all().stream()
            .filter(item -> ItemGroup.permission(item).filter(hidden::contains).isEmpty())
            .sorted(
                Comparator.<RecordItem<?>>comparingInt(item -> ItemGroup.of(item).ordinal())
                    .thenComparingInt(item -> ItemGroup.of(item).place(item)))
            .toList();
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
    for (RecordItem<?> item : items) {
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
        CombinedField.of(moves, mayBeTold(), true, ShownDates.of(StandardReferenceData.eras())),
        List.of());
  }

  /** What the history may tell of items that not everybody may see (10.4). */
  private Set<CertificateItem> mayBeTold() {
    return CertificateItem.all().stream()
        .filter(
            item -> item.protection().map(Permission::seeing).filter(hidden::contains).isEmpty())
        .collect(Collectors.toSet());
  }

  /** The items with their values as files hold them, by their names in the API. */
  Map<String, Object> values(ResidentRecord resident) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordItem<?> item : items) {
      Object value =
          item.column().equals("points_to_note")
              ? emptyToNull(ItemPrinter.print(item, resident, hidden))
              : item.of(resident);
      if (value != null && (individualNumber || !item.column().equals(INDIVIDUAL_NUMBER))) {
        values.put(
            ItemPrinter.apiName(item), value instanceof LocalDate ? value.toString() : value);
      }
    }
    return values;
  }

  /**
   * The history, the latest first, each version with what it changed.
   *
   * @param moves the moves behind the versions, the first one first
   */
  List<ShownVersion> history(List<Version> versions, List<RegisteredVersion> moves) {
    RecordHistory history = new RecordHistory(moves);
    Set<Long> cancellations =
        moves.stream()
            .filter(made -> made.cancels())
            .map(made -> made.resident().move().moveNumber())
            .collect(Collectors.toSet());
    List<ShownVersion> shown = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      ResidentRecord before = i + 1 < versions.size() ? versions.get(i + 1).resident() : null;
      MoveEntry move = version.resident().move();
      shown.add(
          new ShownVersion(
              version.resident().key().version(),
              move.reason().name(),
              move.movedOn().toJapanese(StandardReferenceData.eras()),
              japanese(move.processedOn()),
              Optional.ofNullable(move.notifiedOn()).map(Presenter::japanese).orElse(null),
              japanese(version.recordedAt()),
              placeName.apply(move.placeOfEntry()),
              move.terminal(),
              before == null,
              before == null ? List.of() : changes(before, version.resident()),
              move.moveNumber(),
              !cancellations.contains(move.moveNumber()) && !history.stands(move.moveNumber()),
              versions.getFirst().inDeletedRecords()
                  ? history.isEndedBy(move.moveNumber())
                  : history.isLatest(move.moveNumber()),
              version.inDeletedRecords()));
    }
    return shown;
  }

  private List<ShownVersion.Change> changes(ResidentRecord before, ResidentRecord after) {
    List<ShownVersion.Change> changes = new ArrayList<>();
    for (RecordItem<?> item : items) {
      if (ItemPrinter.isPartOfDate(item)
          || ItemGroup.of(item) == ItemGroup.MOVE
          || item.column().equals("version")) {
        continue;
      }
      String was = ItemPrinter.print(item, before, hidden);
      String is = ItemPrinter.print(item, after, hidden);
      if (!was.equals(is)) {
        boolean masked = item.column().equals(INDIVIDUAL_NUMBER);
        changes.add(
            new ShownVersion.Change(
                ItemPrinter.apiName(item),
                item.label(),
                masked ? mask(was) : was,
                masked ? mask(is) : is));
      }
    }
    return changes;
  }

  private ShownItem shown(RecordItem<?> item, ResidentRecord resident) {
    String value = ItemPrinter.print(item, resident, hidden);
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

  private static String mask(String number) {
    return number.isEmpty() ? "" : "●●●●●●●●●●●●";
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String japanese(LocalDate day) {
    return RegisterDate.of(day).toJapanese(StandardReferenceData.eras());
  }

  /** A moment as pages show it, in the time of Japan. */
  static String japanese(Instant moment) {
    return ShownDates.of(StandardReferenceData.eras()).of(moment);
  }
}
