package jp.daicho.forms.pdf;

import java.util.BitSet;
import java.util.List;
import jp.daicho.forms.font.Cluster;

/**
 * The drawing of one page, or of a part that several pages share. Lengths are points (1/72 inch);
 * the origin is the lower left corner.
 */
public final class Canvas {

  private final ByteText out = new ByteText();
  private final GlyphNumbers glyphs;

  /** A canvas whose texts are numbered by {@code glyphs}. */
  public Canvas(GlyphNumbers glyphs) {
    this.glyphs = glyphs;
  }

  /** Writes one line of text. */
  public void text(List<Cluster> line, double x, double y, double size, double horizontalScale) {
    if (line.isEmpty()) {
      return;
    }
    out.text("BT ").number(horizontalScale * 100).text("Tz 1 0 0 1 ");
    out.number(x).number(y).text("Tm ");
    String font = "";
    for (Cluster cluster : line) {
      int number = glyphs.sharedNumber(cluster);
      String needed = number == 0 ? GlyphNumbers.OWN_FONT : GlyphNumbers.SHARED_FONT;
      if (!needed.equals(font)) {
        out.text(font.isEmpty() ? "/" : "> Tj /").text(needed).text(" ");
        out.number(size).text("Tf <");
        font = needed;
      }
      out.hex16(number == 0 ? glyphs.number(cluster) : number);
    }
    out.text("> Tj ET\n");
  }

  /** Draws a straight line. */
  public void line(double x1, double y1, double x2, double y2, double width) {
    out.number(width).text("w ").number(x1).number(y1).text("m ");
    out.number(x2).number(y2).text("l S\n");
  }

  /** Draws the outline of a rectangle, given by its lower left corner and size. */
  public void rectangle(double x, double y, double width, double height, double lineWidth) {
    out.number(lineWidth).text("w ");
    out.number(x).number(y).number(width).number(height).text("re S\n");
  }

  /** Fills a rectangle with a grey: 0 is black, 1 is white. */
  public void fill(double x, double y, double width, double height, double grey) {
    out.text("q ").number(grey).text("g ");
    out.number(x).number(y).number(width).number(height).text("re f Q\n");
  }

  /**
   * Fills squares of a grid with black.
   *
   * @param rows the black squares of each row, top first
   * @param x the left edge
   * @param y the upper edge
   * @param square the side of a square
   */
  public void pattern(List<BitSet> rows, double x, double y, double square) {
    out.text("q 0 g ").number(square).text("0 0 ").number(-square).number(x).number(y).text("cm ");
    for (int row = 0; row < rows.size(); row++) {
      BitSet black = rows.get(row);
      for (int from = black.nextSetBit(0); from >= 0; ) {
        int to = black.nextClearBit(from);
        out.text(from + " " + row + " " + (to - from) + " 1 re\n");
        from = black.nextSetBit(to);
      }
    }
    out.text("f Q\n");
  }

  /** Places a part shared by several pages, its origin moved by {@code dx}, {@code dy}. */
  public void part(String name, double dx, double dy) {
    out.text("q 1 0 0 1 ").number(dx).number(dy).text("cm /").text(name).text(" Do Q\n");
  }

  /** Places an image stretched to {@code width} × {@code height}. */
  public void image(String name, double x, double y, double width, double height) {
    out.text("q ").number(width).text("0 0 ").number(height).number(x).number(y);
    out.text("cm /").text(name).text(" Do Q\n");
  }

  /** The drawing instructions. */
  public byte[] toBytes() {
    return out.toBytes();
  }
}
