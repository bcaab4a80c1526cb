package jp.daicho.forms.font;

import java.util.Arrays;

/**
 * Which glyph a single code point has: the font's cmap subtables of format 12 (all planes) or, in a
 * font without one, format 4 (basic plane).
 */
final class CharacterMap {

  /** The glyph of a character the font does not have. */
  static final int NONE = 0;

  private final char[] basicPlane = new char[0x10000];
  // the other planes as runs of consecutive code points with consecutive glyphs
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int[] glyphs = new int[0];

  CharacterMap(FontTables font) {
    int cmap = font.table("cmap").offset();
    int best = -1;
    int bestFormat = 0;
    for (int i = 0; i < font.u16(cmap + 2); i++) {
      int record = cmap + 4 + 8 * i;
      boolean unicode = font.u16(record) == 0 || font.u16(record) == 3;
      int subtable = cmap + font.offset(record + 4);
      int format = font.u16(subtable);
      if (unicode && (format == 4 || format == 12) && format > bestFormat) {
        best = subtable;
        bestFormat = format;
      }
    }
    switch (bestFormat) {
      case 12 -> readFormat12(font, best);
      case 4 -> readFormat4(font, best);
      default -> throw new IllegalArgumentException("font has no Unicode character map");
    }
  }

  private void readFormat12(FontTables font, int subtable) {
    int groups = font.offset(subtable + 12);
    starts = new int[groups];
    ends = new int[groups];
    glyphs = new int[groups];
    for (int i = 0; i < groups; i++) {
      int group = subtable + 16 + 12 * i;
      starts[i] = font.offset(group);
      ends[i] = font.offset(group + 4);
      glyphs[i] = font.offset(group + 8);
      for (int c = starts[i]; c <= Math.min(ends[i], 0xffff); c++) {
        basicPlane[c] = (char) (glyphs[i] + c - starts[i]);
      }
    }
  }

  private void readFormat4(FontTables font, int subtable) {
    int segments = font.u16(subtable + 6) / 2;
    int endAt = subtable + 14;
    int startAt = endAt + 2 * segments + 2;
    int deltaAt = startAt + 2 * segments;
    int rangeAt = deltaAt + 2 * segments;
    for (int i = 0; i < segments; i++) {
      int end = font.u16(endAt + 2 * i);
      int start = font.u16(startAt + 2 * i);
      int delta = font.u16(deltaAt + 2 * i);
      int range = font.u16(rangeAt + 2 * i);
      for (int c = start; c <= end && c != 0xffff; c++) {
        int glyph = range == 0 ? c : font.u16(rangeAt + 2 * i + range + 2 * (c - start));
        basicPlane[c] = glyph == 0 && range != 0 ? NONE : (char) (glyph + delta);
      }
    }
  }

  /** The glyph of {@code codePoint}, or {@link #NONE}. */
  int glyph(int codePoint) {
    if (codePoint < 0x10000) {
      return basicPlane[codePoint];
    }
    int at = Arrays.binarySearch(starts, codePoint);
    int group = at >= 0 ? at : -at - 2;
    return group < 0 || codePoint > ends[group] ? NONE : glyphs[group] + codePoint - starts[group];
  }
}
