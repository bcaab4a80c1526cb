package jp.daicho.ledger.record;

import org.jspecify.annotations.Nullable;

/** The items of one record version as some store holds them: a database row, a line of a file. */
public interface ItemValues {
  /** The value of an item, or null where it is empty. */
  <T> @Nullable T get(RecordItem<T> item);

  /**
   * The value of an item that a record cannot be without.
   *
   * @throws MissingItemException when it is empty
   */
  default <T> T require(RecordItem<T> item) {
    T value = get(item);
    if (value == null) {
      throw new MissingItemException(item);
    }
    return value;
  }

  /** Whether an item has a value. */
  default boolean has(RecordItem<?> item) {
    return get(item) != null;
  }

  /** A flag that counts as no where it is empty. */
  default boolean isSet(RecordItem<Boolean> item) {
    return Boolean.TRUE.equals(get(item));
  }
}
