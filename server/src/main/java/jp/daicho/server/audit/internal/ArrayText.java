package jp.daicho.server.audit.internal;

import java.nio.ByteBuffer;

/**
 * Writes an array of texts as {@code COPY … (FORMAT binary)} gives it in the written form that the
 * database gives it: {@code {0000010014,0000010022}}. The database takes longer to write it.
 */
final class ArrayText {
  private static final int HEADER = 3 * Integer.BYTES;
  private static final int DIMENSION = 2 * Integer.BYTES;
  private static final byte[] MISSING = {'N', 'U', 'L', 'L'};

  private ArrayText() {}

  /** How long a written form may be at most: quoted, and every byte with a mark before it. */
  static int longest(int size) {
    return 2 * size + 2;
  }

  /**
   * Writes an array. What is no list from one on, which is never logged, is taken over as it comes,
   * so that it is not taken for a list.
   *
   * @param row holds the array
   * @param at where it begins
   * @param size its bytes
   * @param to has room for {@link #longest} bytes
   * @param begin where the written form begins
   * @return where it ends
   */
  static int write(ByteBuffer row, int at, int size, byte[] to, int begin) {
    int dimensions = row.getInt(at);
    int end = begin;
    if (dimensions == 0) {
      to[end++] = '{';
      to[end++] = '}';
      return end;
    }
    if (dimensions > 1 || row.getInt(at + HEADER + Integer.BYTES) != 1) {
      System.arraycopy(row.array(), at, to, begin, size);
      return begin + size;
    }
    int elements = row.getInt(at + HEADER);
    int from = at + HEADER + DIMENSION;
    for (int element = 0; element < elements; element++) {
      to[end++] = element == 0 ? (byte) '{' : (byte) ',';
      int length = row.getInt(from);
      from += Integer.BYTES;
      if (length < 0) {
        System.arraycopy(MISSING, 0, to, end, MISSING.length);
        end += MISSING.length;
      } else {
        end = element(row.array(), from, length, to, end);
        from += length;
      }
    }
    to[end++] = '}';
    return end;
  }

  private static int element(byte[] bytes, int from, int length, byte[] to, int begin) {
    if (!isQuoted(bytes, from, length)) {
      System.arraycopy(bytes, from, to, begin, length);
      return begin + length;
    }
    int end = begin;
    to[end++] = '"';
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '"' || bytes[i] == '\\') {
        to[end++] = '\\';
      }
      to[end++] = bytes[i];
    }
    to[end++] = '"';
    return end;
  }

  private static boolean isQuoted(byte[] bytes, int from, int length) {
    if (length == 0 || isMissing(bytes, from, length)) {
      return true;
    }
    for (int i = from; i < from + length; i++) {
      switch (bytes[i]) {
        case '"', '\\', '{', '}', ',', ' ', '\t', '\n', '\r', '\f', 0x0B -> {
          return true;
        }
        default -> {
          // Written as it is.
        }
      }
    }
    return false;
  }

  /** Whether a text reads like a missing one, in small letters as well. */
  private static boolean isMissing(byte[] bytes, int from, int length) {
    if (length != MISSING.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (Character.toUpperCase(bytes[from + i]) != MISSING[i]) {
        return false;
      }
    }
    return true;
  }
}
