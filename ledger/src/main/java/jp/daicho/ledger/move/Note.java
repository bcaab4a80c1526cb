package jp.daicho.ledger.move;

import java.util.Objects;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.PointToNote;

/**
 * What a move notes anew of an item; the version it will belong to is the one the move makes
 * (1.1.14).
 *
 * @param item the name of the item, as in {@link NotedItem}
 * @param text what is to be noted
 */
public record Note(String item, String text) {
  /** A note. */
  public Note {
    Objects.requireNonNull(item);
    Objects.requireNonNull(text);
  }

  /** A note of an item. */
  static Note of(NotedItem item, String text) {
    return new Note(item.name(), text);
  }

  /** The point to note of the version that the move makes. */
  PointToNote in(int version) {
    return new PointToNote(item, version, text);
  }
}
