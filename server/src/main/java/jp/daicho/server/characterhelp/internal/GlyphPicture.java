package jp.daicho.server.characterhelp.internal;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;

/**
 * The picture of one character: the outline that IPAmj明朝 has for it, as SVG of a few hundred bytes,
 * so that no workplace has to fetch the font for it (2.2.3).
 */
final class GlyphPicture {
  /** How fine the outline is: that of the font is 2048. */
  private static final int EM = 1000;

  private static final int MARGIN = 40;

  private GlyphPicture() {}

  /**
   * The picture of a character, black on nothing, in a square.
   *
   * @param character one reader's character that the font has
   */
  static String of(Cluster character) {
    Typeface font = Typeface.ipamj();
    int top = font.ascent();
    int height = top - font.descent();
    int width = Math.max(character.advance(), height);
    int left = (width - character.advance()) / 2;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="%d %d %d %d"><path d="%s"/></svg>
    """
        .formatted(
            -MARGIN - left,
            -MARGIN,
            width + 2 * MARGIN,
            height + 2 * MARGIN,
            path(font.outline(character.glyph()), top));
  }

  /** The characters of a text; an empty list for none. */
  static List<Cluster> clusters(String text) {
    return Typeface.ipamj().shape(text);
  }

  private static String path(Path2D outline, int top) {
    StringBuilder path = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator each = outline.getPathIterator(null); !each.isDone(); each.next()) {
      switch (each.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> add(path, 'M', points, 1, top);
        case PathIterator.SEG_LINETO -> add(path, 'L', points, 1, top);
        case PathIterator.SEG_QUADTO -> add(path, 'Q', points, 2, top);
        case PathIterator.SEG_CLOSE -> path.append('Z');
        default -> throw new IllegalStateException("an outline of TrueType has no other segment");
      }
    }
    return path.toString();
  }

  private static void add(StringBuilder path, char letter, double[] points, int count, int top) {
    path.append(letter);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ")
          .append(Math.round(points[2 * i] * EM))
          .append(' ')
          .append(top - Math.round(points[2 * i + 1] * EM));
    }
  }
}
