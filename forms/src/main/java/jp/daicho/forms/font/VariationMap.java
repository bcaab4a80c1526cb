package jp.daicho.forms.font;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which glyph a character followed by a variation selector has: the font's cmap subtable of format
 * 14. A <i>default</i> sequence has the glyph of the character alone, the others name theirs.
 *
 * <p>We read it ourselves because neither PDFBox 3.0.8 nor Java2D looks at it: both lose the
 * selector and print another person's name without a word.
 */
final class VariationMap {

  /** The sequence is not in the font. */
  static final int UNKNOWN = -1;

  private static final int DEFAULT_GLYPH = -2;

  // sequence as (character << 24 | selector), sorted, and its glyph
  private long[] sequences = new long[0];
  private int[] glyphs = new int[0];

  VariationMap(FontTables font) {
    int cmap = font.table("cmap").offset();
    for (int i = 0; i < font.u16(cmap + 2); i++) {
      int subtable = cmap + font.offset(cmap + 4 + 8 * i + 4);
      if (font.u16(subtable) == 14) {
        read(font, subtable);
      }
    }
  }

  /** True if {@code codePoint} selects a variant of the character before it. */
  static boolean isSelector(int codePoint) {
    return (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
        || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
  }

  private static long key(int character, int selector) {
    return (long) character << 24 | selector;
  }

  private void read(FontTables font, int subtable) {
    var entries = new TreeMap<Long, Integer>();
    int selectors = font.offset(subtable + 6);
    for (int i = 0; i < selectors; i++) {
      int record = subtable + 10 + 11 * i;
      int selector = font.u24(record);
      int defaults = font.offset(record + 3);
      int others = font.offset(record + 7);
      if (defaults != 0) {
        readDefaults(font, subtable + defaults, selector, entries);
      }
      if (others != 0) {
        int count = font.offset(subtable + others);
        for (int k = 0; k < count; k++) {
          int mapping = subtable + others + 4 + 5 * k;
          entries.put(key(font.u24(mapping), selector), font.u16(mapping + 3));
        }
      }
    }
    sequences = entries.keySet().stream().mapToLong(Long::longValue).toArray();
    glyphs = entries.values().stream().mapToInt(Integer::intValue).toArray();
  }

  private static void readDefaults(
      FontTables font, int at, int selector, Map<Long, Integer> entries) {
    int ranges = font.offset(at);
    for (int k = 0; k < ranges; k++) {
      int start = font.u24(at + 4 + 4 * k);
      int more = font.u8(at + 4 + 4 * k + 3);
      for (int c = start; c <= start + more; c++) {
        entries.put(key(c, selector), DEFAULT_GLYPH);
      }
    }
  }

  /**
   * The glyph of the sequence, or {@link #UNKNOWN}.
   *
   * @param plain the glyph of the character alone
   */
  int glyph(int character, int selector, int plain) {
    int at = Arrays.binarySearch(sequences, key(character, selector));
    if (at < 0) {
      return UNKNOWN;
    }
    return glyphs[at] == DEFAULT_GLYPH ? plain : glyphs[at];
  }

  int size() {
    return sequences.length;
  }
}
