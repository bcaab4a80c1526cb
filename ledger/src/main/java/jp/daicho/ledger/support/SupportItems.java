package jp.daicho.ledger.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.daicho.ledger.data.TabularResource;

/** The dictionary of the items of the database of support measures: {@code support_items.tsv}. */
public final class SupportItems {
  private static final List<SupportItem> ALL = load();

  private SupportItems() {}

  /** All items, in the order of 1.1.16. */
  public static List<SupportItem> all() {
    return ALL;
  }

  /** The items of a group, in their order. */
  public static List<SupportItem> of(SupportGroup group) {
    return ALL.stream().filter(item -> item.group() == group).toList();
  }

  /** The item with a name in a group; empty if there is none. */
  public static Optional<SupportItem> find(SupportGroup group, String id) {
    return ALL.stream().filter(item -> item.group() == group && item.id().equals(id)).findFirst();
  }

  private static List<SupportItem> load() {
    List<SupportItem> items = new ArrayList<>();
    for (TabularResource.Row row :
        TabularResource.read(SupportItems.class, "support_items.tsv").rows()) {
      String longest = row.get("longest");
      String when = row.get("case");
      items.add(
          new SupportItem(
              SupportGroup.find(row.get("group"))
                  .orElseThrow(() -> new IllegalStateException("no group in line " + row.line())),
              row.get("id"),
              row.get("label"),
              SupportItem.Type.valueOf(constant(row.get("type"))),
              longest.isEmpty() ? 0 : Integer.parseInt(longest),
              when.isEmpty() ? SupportItem.Case.ALWAYS : SupportItem.Case.valueOf(constant(when)),
              row.get("required").equals("yes")));
    }
    return List.copyOf(items);
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
