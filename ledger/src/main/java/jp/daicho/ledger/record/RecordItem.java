package jp.daicho.ledger.record;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One item of the resident record: the single place that says what it is called in files, in the
 * database and on the screen, and where a record keeps it.
 *
 * @param name its name in files: the romanised Japanese name, as the standard's interfaces write it
 * @param column its column in the database, in English
 * @param label what the clerk reads
 * @param section the section of the standard that asks for it
 * @param type how it is kept
 * @param reader takes the value out of a record; null where the record has none
 * @param <T> the Java type of the value
 */
public record RecordItem<T>(
    String name,
    String column,
    String label,
    String section,
    ItemType<T> type,
    Function<ResidentRecord, @Nullable T> reader) {
  /** An item. */
  public RecordItem {
    Objects.requireNonNull(name);
    Objects.requireNonNull(column);
    Objects.requireNonNull(label);
    Objects.requireNonNull(section);
    Objects.requireNonNull(type);
    Objects.requireNonNull(reader);
  }

  /** The value of this item in a record, or null. */
  public @Nullable T of(ResidentRecord resident) {
    return reader.apply(resident);
  }

  /** The value of this item in a record as files hold it; empty where the record has none. */
  public String print(ResidentRecord resident) {
    T value = reader.apply(resident);
    return value == null ? "" : type.print(value);
  }
}
