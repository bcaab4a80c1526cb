package jp.daicho.forms.font;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TrueType font, parsed once and shared by all papers and threads.
 *
 * <p>Every variation sequence of the font gives its own glyph. What the font does not have is shown
 * as 〓 and marked as not {@linkplain Cluster#known() known}, so that nobody issues a paper with a
 * wrong or empty place in a name unawares.
 */
public final class Typeface {

  private static final String RESOURCE = "/jp/daicho/font/ipamjm.ttf";

  /** 〓, the printers' mark for a type that is not at hand. */
  private static final int SUBSTITUTE = 0x3013;

  /** As many as Unicode's format for streams allows; the map of a PDF file holds no longer text. */
  private static final int MOST_MARKS = 30;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private static final int UNSEEN =
      MARKS | 1 << Character.CONTROL | 1 << Character.FORMAT | 1 << Character.SURROGATE;

  private static final class Shared {
    static final Typeface IPAMJ = load();

    private static Typeface load() {
      try (InputStream in = Typeface.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the font is not on the class path: " + RESOURCE);
        }
        return new Typeface("IPAmjMincho", in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the font " + RESOURCE, e);
      }
    }
  }

  private final String postScriptName;
  private final FontTables tables;
  private final CharacterMap characters;
  private final VariationMap variations;
  private final int unitsPerEm;
  private final int metricsCount;
  private final boolean longOffsets;
  private final int metricsAt;
  private final int locationsAt;
  private final int outlinesAt;
  private final @Nullable Cluster[] singles = new @Nullable Cluster[0x10000];

  private Typeface(String postScriptName, byte[] file) {
    this.postScriptName = postScriptName;
    tables = new FontTables(file);
    characters = new CharacterMap(tables);
    variations = new VariationMap(tables);
    int head = tables.table("head").offset();
    unitsPerEm = tables.u16(head + 18);
    longOffsets = tables.s16(head + 50) != 0;
    metricsCount = tables.u16(tables.table("hhea").offset() + 34);
    metricsAt = tables.table("hmtx").offset();
    locationsAt = tables.table("loca").offset();
    outlinesAt = tables.table("glyf").offset();
  }

  /** IPAmj明朝, read from the class path at the first call. */
  public static Typeface ipamj() {
    return Shared.IPAMJ;
  }

  /**
   * A font from the bytes of its file.
   *
   * @throws IllegalArgumentException if it is not a TrueType font with a Unicode character map
   */
  public static Typeface of(String postScriptName, byte[] file) {
    return new Typeface(postScriptName, file);
  }

  /** The name under which a document refers to the font. */
  public String postScriptName() {
    return postScriptName;
  }

  /**
   * The characters of a text with their glyphs, in order. Nothing of the text is lost. A character
   * and the selector or the marks after it are one cluster. Marks are shown by the glyph of the
   * composed character; where there is none, nobody could say that the marks stand where they
   * should, and 〓 is shown.
   */
  public List<Cluster> shape(String text) {
    var clusters = new ArrayList<Cluster>(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = at + Character.charCount(text.codePointAt(at));
      for (int marks = 0; marks < MOST_MARKS && isMarkAt(text, end); marks++) {
        end += Character.charCount(text.codePointAt(end));
      }
      clusters.add(end == at + 1 ? single(text.charAt(at)) : cluster(text.substring(at, end)));
      at = end;
    }
    return clusters;
  }

  /** Selectors are marks, too. */
  private static boolean isMarkAt(String text, int at) {
    int codePoint = at < text.length() ? text.codePointAt(at) : 0;
    return codePoint >= 0x300 && (MARKS >> Character.getType(codePoint) & 1) != 0;
  }

  private Cluster single(char character) {
    // every thread would put an equal one there
    Cluster cluster = singles[character];
    if (cluster == null) {
      cluster = cluster(Character.toString(character));
      singles[character] = cluster;
    }
    return cluster;
  }

  private Cluster cluster(String text) {
    int glyph = glyph(text);
    boolean known = glyph != CharacterMap.NONE;
    if (!known) {
      // the base character would be a wrong name, not a near one: show that something is missing
      glyph = characters.glyph(SUBSTITUTE);
    }
    int start = glyphStart(glyph);
    boolean drawn = start != glyphEnd(glyph);
    int bottom = drawn ? thousandths(tables.s16(start + 4)) : 0;
    int top = drawn ? thousandths(tables.s16(start + 8)) : 0;
    return new Cluster(text, glyph, advance(glyph), bottom, top, known);
  }

  private int glyph(String text) {
    int character = text.codePointAt(0);
    int length = Character.charCount(character);
    if (length == text.length()) {
      return visibleGlyph(character);
    }
    int mark = text.codePointAt(length);
    if (VariationMap.isSelector(mark)) {
      boolean alone = length + Character.charCount(mark) == text.length();
      int variant = variations.glyph(character, mark, characters.glyph(character));
      return alone && variant != VariationMap.UNKNOWN ? variant : CharacterMap.NONE;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int whole = composed.codePointAt(0);
    return Character.charCount(whole) == composed.length()
        ? visibleGlyph(whole)
        : CharacterMap.NONE;
  }

  /**
   * The glyph of a character by itself; none for what a reader could not see or place: controls,
   * the font's empty glyphs in the private use area, marks without a character before them.
   */
  private int visibleGlyph(int character) {
    int type = Character.getType(character);
    if ((UNSEEN >> type & 1) != 0) {
      return CharacterMap.NONE;
    }
    int glyph = characters.glyph(character);
    boolean drawn = glyphStart(glyph) != glyphEnd(glyph);
    return drawn || type == Character.SPACE_SEPARATOR ? glyph : CharacterMap.NONE;
  }

  /** The width of a glyph in thousandths of the font size. */
  public int advance(int glyph) {
    int entry = Math.min(glyph, metricsCount - 1);
    return thousandths(tables.u16(metricsAt + 4 * entry));
  }

  /** The outline of a glyph in units of the em, y upwards; its square is 1 × 1. */
  public Path2D outline(int glyph) {
    return Outline.read(tables, glyphStart(glyph), glyphEnd(glyph), unitsPerEm);
  }

  /** How many variation sequences the font has. */
  public int variationCount() {
    return variations.size();
  }

  /** The box that holds every glyph, in thousandths of the size: left, bottom, right, top. */
  public int[] bounds() {
    int head = tables.table("head").offset();
    int[] bounds = new int[4];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = thousandths(tables.s16(head + 36 + 2 * i));
    }
    return bounds;
  }

  /** How far characters reach above the base line, in thousandths of the size. */
  public int ascent() {
    return thousandths(tables.s16(tables.table("hhea").offset() + 4));
  }

  /** How far characters reach below the base line, in thousandths of the size; negative. */
  public int descent() {
    return thousandths(tables.s16(tables.table("hhea").offset() + 6));
  }

  private int thousandths(int units) {
    return Math.round(units * 1000f / unitsPerEm);
  }

  FontTables tables() {
    return tables;
  }

  int glyphStart(int glyph) {
    return outlinesAt + location(glyph);
  }

  int glyphEnd(int glyph) {
    return outlinesAt + location(glyph + 1);
  }

  private int location(int glyph) {
    return longOffsets
        ? tables.offset(locationsAt + 4 * glyph)
        : 2 * tables.u16(locationsAt + 2 * glyph);
  }

  /** Width and left side bearing of a glyph in units of the font, as the metrics table has them. */
  int metrics(int glyph) {
    int entry = Math.min(glyph, metricsCount - 1);
    int width = tables.u16(metricsAt + 4 * entry);
    int bearingAt =
        glyph < metricsCount
            ? metricsAt + 4 * glyph + 2
            : metricsAt + 4 * metricsCount + 2 * (glyph - metricsCount);
    return width << 16 | tables.u16(bearingAt);
  }
}
