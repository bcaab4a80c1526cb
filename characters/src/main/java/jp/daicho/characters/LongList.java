package jp.daicho.characters;

import java.util.Arrays;

/**
 * A growing list of numbers from which a sorted array is made; boxing 60,000 of them takes too
 * long.
 */
final class LongList {
  private long[] values = new long[1 << 12];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /** The values in ascending order, each once. */
  long[] sorted() {
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
