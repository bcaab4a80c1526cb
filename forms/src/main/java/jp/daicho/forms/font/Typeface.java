package jp.daicho.forms.font;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

  /** The characters of a text with their glyphs, in order. Nothing of the text is lost. */
  public List<Cluster> shape(String text) {
    var clusters = new ArrayList<Cluster>(text.length());
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      int glyph = characters.glyph(character);
      boolean known = glyph != CharacterMap.NONE;
      if (end < text.length() && VariationMap.isSelector(text.codePointAt(end))) {
        int selector = text.codePointAt(end);
        end += Character.charCount(selector);
        int variant = variations.glyph(character, selector, glyph);
        known = variant != VariationMap.UNKNOWN && variant != CharacterMap.NONE;
        glyph = variant;
      }
      if (!known) {
        // the base character would be a wrong name, not a near one: show that something is missing
        glyph = characters.glyph(SUBSTITUTE);
      }
      clusters.add(new Cluster(text.substring(at, end), glyph, advance(glyph), known));
      at = end;
    }
    return clusters;
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
