package jp.daicho.ledger.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * An item that differs between two versions of a record, in the words of papers (1.1.14). The two
 * numbers are never among them.
 *
 * @param label the item
 * @param before what it was; empty if it had no value
 * @param after what it is; empty if it has no value
 * @param choice the choice it depends on where items can be left out, or null
 */
public record ChangedItem(
    String label, String before, String after, @Nullable CertificateItem choice) {
  private static final String NONE = "（なし）";

  /**
   * What differs; of a record that begins, every item that has a value.
   *
   * @param before the version before; null where the record begins
   * @param printed of the items that can be left out, those that may be told
   */
  public static List<ChangedItem> between(
      @Nullable ResidentRecord before,
      ResidentRecord after,
      Set<CertificateItem> printed,
      ShownDates dates) {
    return between(before, after, HistoryItem.printed(printed, dates));
  }

  static List<ChangedItem> between(
      @Nullable ResidentRecord before, ResidentRecord after, List<HistoryItem> items) {
    List<ChangedItem> changes = new ArrayList<>();
    for (HistoryItem item : items) {
      String was = before == null ? "" : item.text().apply(before);
      String is = item.text().apply(after);
      if (!was.equals(is)) {
        changes.add(new ChangedItem(item.label(), was, is, item.choice()));
      }
    }
    return changes;
  }

  /** Item, old and new value on one line; only the new one where there was none. */
  public String words() {
    return before.isEmpty() ? label + "　" + after : arrow();
  }

  /** Item, old and new value on one line, with the words for none. */
  String arrow() {
    return label + "　" + orNone(before) + " → " + orNone(after);
  }

  /** How the item is protected (10.4). */
  public Optional<ItemProtection> protection() {
    return choice == null ? Optional.empty() : choice.protection();
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  /** Without the values, which have no place in a log. */
  @Override
  public String toString() {
    return "ChangedItem[" + label + "]";
  }
}
