package jp.daicho.characters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A tab-separated table of this module's resources, held as the bytes it was read from.
 *
 * <p>The tables have up to 62,682 rows and most of their fields are never looked at, so rows are
 * cut where they are needed instead of being turned into a hundred thousand strings at start.
 */
final class Table {
  private final byte[] bytes;

  private Table(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads a resource of this package; one whose name ends with {@code .gz} is decompressed. */
  static Table read(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource)) {
      return new Table(
          resource.endsWith(".gz")
              ? new GZIPInputStream(stream, 1 << 16).readAllBytes()
              : stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives every row but the first, which names the columns. The row is the same object each time.
   */
  void forEach(Consumer<Row> reader) {
    Row row = new Row();
    int start = row.cut(0);
    while (start < bytes.length) {
      start = row.cut(start);
      reader.accept(row);
    }
  }

  /** The row that begins at a position told by {@link Row#position()}. */
  Row at(int position) {
    Row row = new Row();
    row.cut(position);
    return row;
  }

  /** One row, cut into fields. */
  final class Row {
    private static final int MOST_FIELDS = 16;

    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int fields;

    private int cut(int position) {
      fields = 0;
      starts[0] = position;
      int i = position;
      while (i < bytes.length && bytes[i] != '\n') {
        if (bytes[i] == '\t') {
          ends[fields++] = i;
          starts[fields] = i + 1;
        }
        i++;
      }
      ends[fields++] = i;
      return i + 1;
    }

    /** Where the row begins in its table. */
    int position() {
      return starts[0];
    }

    boolean isEmpty(int field) {
      return field >= fields || starts[field] == ends[field];
    }

    String text(int field) {
      return isEmpty(field)
          ? ""
          : new String(bytes, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** The number in a field, in the given base, after skipping a prefix such as {@code MJ}. */
    int number(int field, int prefix, int base) {
      int value = 0;
      for (int i = starts[field] + prefix; i < ends[field]; i++) {
        value = value * base + Character.digit(bytes[i], base);
      }
      return value;
    }

    /** The first code point of a field, or 0 if it is empty. */
    int codePoint(int field) {
      return isEmpty(field) ? 0 : codePointAt(starts[field]);
    }

    /**
     * The variation selector that follows the first code point of a field, or 0 if there is none.
     */
    int selector(int field) {
      if (isEmpty(field)) {
        return 0;
      }
      int second = starts[field] + length(bytes[starts[field]]);
      return second < ends[field] ? codePointAt(second) : 0;
    }

    private int codePointAt(int i) {
      int lead = bytes[i] & 0xFF;
      return switch (length(bytes[i])) {
        case 1 -> lead;
        case 2 -> (lead & 0x1F) << 6 | (bytes[i + 1] & 0x3F);
        case 3 -> (lead & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F);
        default ->
            (lead & 0x07) << 18
                | (bytes[i + 1] & 0x3F) << 12
                | (bytes[i + 2] & 0x3F) << 6
                | (bytes[i + 3] & 0x3F);
      };
    }

    private static int length(byte lead) {
      int value = lead & 0xFF;
      if (value < 0x80) {
        return 1;
      }
      if (value < 0xE0) {
        return 2;
      }
      return value < 0xF0 ? 3 : 4;
    }
  }
}
