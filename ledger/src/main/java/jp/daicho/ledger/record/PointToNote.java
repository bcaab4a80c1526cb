package jp.daicho.ledger.record;

import java.util.Objects;

/**
 * 留意事項 (kind B of the combined entry field): a remark bound to one item of the history (1.1.14).
 *
 * @param item the name of the item it belongs to, as in {@link RecordItems}
 * @param text what is to be noted
 */
public record PointToNote(String item, String text) {
  /** A point to note. */
  public PointToNote {
    Objects.requireNonNull(item);
    Objects.requireNonNull(text);
  }
}
