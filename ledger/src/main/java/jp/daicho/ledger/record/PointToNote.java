package jp.daicho.ledger.record;

import java.util.Objects;

/**
 * 留意事項 (kind B of the combined entry field): a remark bound to one item of the history (1.1.14).
 *
 * @param item the name of the item it belongs to, as in {@link NotedItem}
 * @param version 履歴番号 of the version whose move it belongs to
 * @param text what is to be noted
 */
public record PointToNote(String item, int version, String text) {
  /** A point to note. */
  public PointToNote {
    Objects.requireNonNull(item);
    Objects.requireNonNull(text);
  }

  /** The same point with other words. */
  public PointToNote saying(String words) {
    return new PointToNote(item, version, words);
  }

  /** The same point bound to another item. */
  public PointToNote on(String other) {
    return new PointToNote(other, version, text);
  }
}
