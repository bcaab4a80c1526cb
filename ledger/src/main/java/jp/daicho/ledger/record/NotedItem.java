package jp.daicho.ledger.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An item that a point to note can be bound to (1.1.14): those of {@link RecordItems} that a clerk
 * tells apart. The parts of an address are one item here, and so are the parts of a date.
 *
 * @param name its name in files and in the API
 * @param label what the clerk reads
 */
public record NotedItem(String name, String label) {
  /** 住所. */
  public static final NotedItem ADDRESS = new NotedItem("jusho", "住所");

  /** 転入前住所. */
  public static final NotedItem PREVIOUS_ADDRESS = new NotedItem("tennyumaejusho", "転入前住所");

  /** 転出先住所（予定）. */
  public static final NotedItem PLANNED_DESTINATION =
      new NotedItem("tenshutsusakijusho_yotei", "転出先住所（予定）");

  /** 転出先住所（確定）. */
  public static final NotedItem CONFIRMED_DESTINATION =
      new NotedItem("tenshutsusakijusho_kakutei", "転出先住所（確定）");

  private static final List<NotedItem> ADDRESSES =
      List.of(PREVIOUS_ADDRESS, PLANNED_DESTINATION, CONFIRMED_DESTINATION, ADDRESS);

  /** What is no item of 住民票 that history could be about. */
  private static final Set<String> NO_ITEMS =
      Set.of("version", "member_order", "remarks", "points_to_note", "restricted");

  private static final List<NotedItem> ALL = load();

  /** All of them, in the order of the dictionary. */
  public static List<NotedItem> all() {
    return ALL;
  }

  /** The item with a name or a label; empty if there is none. */
  public static Optional<NotedItem> find(String nameOrLabel) {
    return ALL.stream()
        .filter(item -> item.name.equals(nameOrLabel) || item.label.equals(nameOrLabel))
        .findFirst();
  }

  /** How an item of a point is protected (10.4); empty if whoever may enquire may see it. */
  public static Optional<ItemProtection> protectionOf(PointToNote point) {
    return ItemProtection.ofName(point.item());
  }

  /** What the clerk reads of the item a point is bound to. */
  public static String labelOf(PointToNote point) {
    return find(point.item()).map(NotedItem::label).orElse(point.item());
  }

  private static List<NotedItem> load() {
    List<NotedItem> items = new ArrayList<>();
    for (RecordItem<?> item : RecordItems.all()) {
      Optional<NotedItem> address = addressOf(item);
      if (address.isPresent()) {
        if (!items.contains(address.get())) {
          items.add(address.get());
        }
      } else if (!isPartOfDate(item)
          && !NO_ITEMS.contains(item.column())
          && !item.section().equals("1.2.1")) {
        items.add(new NotedItem(item.name(), item.label()));
      }
    }
    return List.copyOf(items);
  }

  private static Optional<NotedItem> addressOf(RecordItem<?> item) {
    return ADDRESSES.stream()
        .filter(address -> item.name().startsWith(address.name + "_"))
        .findFirst();
  }

  private static boolean isPartOfDate(RecordItem<?> item) {
    return item.name().endsWith("_fushofuragu") || item.name().endsWith("_fushohyoki");
  }
}
