package jp.daicho.forms.font;

import java.util.List;

/**
 * A small TrueType file with only the glyphs a document shows, numbered in the order given; number
 * 0 is the empty glyph.
 *
 * <p>Hinting programs are left out: they are half of the font's bytes and serve coarse screens
 * only. The outlines are copied byte for byte.
 */
public final class FontSubset {

  private static final String[] TAGS = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"};
  private static final int HEADER = 12 + 16 * TAGS.length;

  private final Typeface typeface;
  private final int[] glyphs;

  private FontSubset(Typeface typeface, int[] glyphs) {
    this.typeface = typeface;
    this.glyphs = glyphs;
  }

  /** The file with the glyphs of {@code clusters}, numbered from 1 in their order. */
  public static byte[] of(Typeface typeface, List<Cluster> clusters) {
    return new FontSubset(typeface, clusters.stream().mapToInt(Cluster::glyph).toArray()).write();
  }

  private byte[] write() {
    FontTables font = typeface.tables();
    int count = glyphs.length + 1;
    int outlinesLength = 0;
    for (int glyph : glyphs) {
      outlinesLength += lengthWithoutHints(font, glyph);
    }
    int outlinesAt = HEADER;
    int headAt = outlinesAt + padded(outlinesLength);
    int hheaAt = headAt + padded(font.table("head").length());
    int hmtxAt = hheaAt + padded(font.table("hhea").length());
    int locaAt = hmtxAt + padded(4 * count);
    int maxpAt = locaAt + padded(4 * count + 4);
    var out = new Bytes(maxpAt + padded(font.table("maxp").length()));
    out.directory(
        new int[] {outlinesAt, headAt, hheaAt, hmtxAt, locaAt, maxpAt},
        new int[] {
          outlinesLength,
          font.table("head").length(),
          font.table("hhea").length(),
          4 * count,
          4 * count + 4,
          font.table("maxp").length()
        });
    writeGlyphs(font, out, outlinesAt, hmtxAt, locaAt);
    out.copy(font, "head", headAt);
    out.u32(headAt + 8, 0); // checkSumAdjustment, set last
    out.u16(headAt + 50, 1); // indexToLocFormat: long
    out.copy(font, "hhea", hheaAt);
    out.u16(hheaAt + 34, count); // numberOfHMetrics
    out.copy(font, "maxp", maxpAt);
    out.u16(maxpAt + 4, count); // numGlyphs
    out.u16(maxpAt + 26, 0); // maxSizeOfInstructions
    out.checksums();
    out.u32(headAt + 8, 0xb1b0afba - out.sum(0, out.bytes.length));
    return out.bytes;
  }

  private void writeGlyphs(FontTables font, Bytes out, int outlinesAt, int hmtxAt, int locaAt) {
    int position = 0;
    out.u32(hmtxAt, 1000 << 16);
    out.u32(locaAt, 0);
    for (int i = 0; i < glyphs.length; i++) {
      int number = i + 1;
      out.u32(hmtxAt + 4 * number, typeface.metrics(glyphs[i]));
      out.u32(locaAt + 4 * number, position);
      position += copyWithoutHints(font, glyphs[i], out.bytes, outlinesAt + position);
    }
    out.u32(locaAt + 4 * (glyphs.length + 1), position);
  }

  private int lengthWithoutHints(FontTables font, int glyph) {
    int start = typeface.glyphStart(glyph);
    int end = typeface.glyphEnd(glyph);
    if (start == end) {
      return 0;
    }
    int contours = font.s16(start);
    if (contours < 0) {
      throw new IllegalArgumentException("composite glyphs are not supported: glyph " + glyph);
    }
    return padded(end - start - font.u16(start + 10 + 2 * contours));
  }

  private int copyWithoutHints(FontTables font, int glyph, byte[] to, int at) {
    int start = typeface.glyphStart(glyph);
    int end = typeface.glyphEnd(glyph);
    if (start == end) {
      return 0;
    }
    int hintsAt = start + 10 + 2 * font.s16(start);
    int hints = font.u16(hintsAt);
    int before = hintsAt - start;
    System.arraycopy(font.file(), start, to, at, before);
    // two zero bytes: the length of the hinting program
    int after = hintsAt + 2 + hints;
    System.arraycopy(font.file(), after, to, at + before + 2, end - after);
    return padded(end - start - hints);
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  /** The file being written. */
  private static final class Bytes {
    final byte[] bytes;

    Bytes(int length) {
      bytes = new byte[length];
    }

    void directory(int[] offsets, int[] lengths) {
      u32(0, 0x00010000);
      u16(4, TAGS.length);
      int power = Integer.highestOneBit(TAGS.length);
      u16(6, power * 16);
      u16(8, Integer.numberOfTrailingZeros(power));
      u16(10, TAGS.length * 16 - power * 16);
      for (int i = 0; i < TAGS.length; i++) {
        int entry = 12 + 16 * i;
        for (int k = 0; k < 4; k++) {
          bytes[entry + k] = (byte) TAGS[i].charAt(k);
        }
        u32(entry + 8, offsets[i]);
        u32(entry + 12, lengths[i]);
      }
    }

    void checksums() {
      for (int i = 0; i < TAGS.length; i++) {
        int entry = 12 + 16 * i;
        u32(entry + 4, sum(get(entry + 8), padded(get(entry + 12))));
      }
    }

    int sum(int from, int length) {
      int sum = 0;
      for (int at = from; at < from + length; at += 4) {
        sum += get(at);
      }
      return sum;
    }

    void copy(FontTables font, String tag, int to) {
      FontTables.Table table = font.table(tag);
      System.arraycopy(font.file(), table.offset(), bytes, to, table.length());
    }

    int get(int at) {
      return (bytes[at] & 0xff) << 24
          | (bytes[at + 1] & 0xff) << 16
          | (bytes[at + 2] & 0xff) << 8
          | (bytes[at + 3] & 0xff);
    }

    void u16(int at, int value) {
      bytes[at] = (byte) (value >> 8);
      bytes[at + 1] = (byte) value;
    }

    void u32(int at, int value) {
      u16(at, value >>> 16);
      u16(at + 2, value);
    }
  }
}
