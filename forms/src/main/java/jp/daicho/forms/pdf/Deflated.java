package jp.daicho.forms.pdf;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Compressed bytes; only the first {@code length} of the array count. The array belongs to this
 * object and is never changed.
 */
record Deflated(byte[] bytes, int length) {

  /** Outlines shrink by the same third at every level, so the cheap one is taken. */
  private static final int LEVEL = 4;

  /** Compresses {@code data}. */
  static Deflated of(byte[] data) {
    return of(data, LEVEL);
  }

  /** Compresses what is kept and used many times. */
  static Deflated small(byte[] data) {
    return of(data, Deflater.BEST_COMPRESSION);
  }

  /** The same in an array of just its length, to be kept for a while. */
  Deflated trimmed() {
    return new Deflated(Arrays.copyOf(bytes, length), length);
  }

  private static Deflated of(byte[] data, int level) {
    try (var deflater = new Deflater(level)) {
      deflater.setInput(data);
      deflater.finish();
      byte[] out = new byte[data.length + data.length / 1000 + 64];
      int length = 0;
      while (!deflater.finished()) {
        if (length == out.length) {
          out = Arrays.copyOf(out, 2 * out.length);
        }
        length += deflater.deflate(out, length, out.length - length);
      }
      return new Deflated(out, length);
    }
  }
}
