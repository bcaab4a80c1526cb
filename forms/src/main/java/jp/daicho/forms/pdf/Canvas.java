package jp.daicho.forms.pdf;

import java.util.BitSet;
import java.util.List;
import jp.daicho.forms.font.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of one page, or of a part that several pages share. Lengths are points (1/72 inch);
 * the origin is the lower left corner.
 */
public final class Canvas {

  private @Nullable ByteText drawing = new ByteText();
  private final GlyphNumbers glyphs;
  private @Nullable Deflated finished;

  /** A canvas whose texts are numbered by {@code glyphs}. */
  public Canvas(GlyphNumbers glyphs) {
    this.glyphs = glyphs;
  }

  /** Writes one line of text. */
  public void text(List<Cluster> line, double x, double y, double size, double horizontalScale) {
    if (line.isEmpty()) {
      return;
    }
    ByteText out = out();
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
    ByteText out = out();
    out.number(width).text("w ").number(x1).number(y1).text("m ");
    out.number(x2).number(y2).text("l S\n");
  }

  /** Draws the outline of a rectangle, given by its lower left corner and size. */
  public void rectangle(double x, double y, double width, double height, double lineWidth) {
    ByteText out = out();
    out.number(lineWidth).text("w ");
    out.number(x).number(y).number(width).number(height).text("re S\n");
  }

  /** Fills a rectangle with a grey: 0 is black, 1 is white. */
  public void fill(double x, double y, double width, double height, double grey) {
    ByteText out = out();
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
    ByteText out = out();
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
    ByteText out = out();
    out.text("q 1 0 0 1 ").number(dx).number(dy).text("cm /").text(name).text(" Do Q\n");
  }

  /** Places an image stretched to {@code width} × {@code height}. */
  public void image(String name, double x, double y, double width, double height) {
    ByteText out = out();
    out.text("q ").number(width).text("0 0 ").number(height).number(x).number(y);
    out.text("cm /").text(name).text(" Do Q\n");
  }

  /**
   * Keeps the drawing as the file will have it, some tenth of its size: of a long list all pages
   * but the one that is drawn. Nothing can be drawn any more.
   */
  public void finish() {
    if (finished == null) {
      finished = Deflated.of(toBytes()).trimmed();
      drawing = null;
    }
  }

  /** The drawing as the file has it. */
  Deflated deflated() {
    return finished == null ? Deflated.of(toBytes()) : finished;
  }

  /**
   * The drawing instructions.
   *
   * @throws IllegalStateException if it is finished
   */
  public byte[] toBytes() {
    return out().toBytes();
  }

  private ByteText out() {
    ByteText open = drawing;
    if (open == null) {
      throw new IllegalStateException("the page is finished");
    }
    return open;
  }
}
