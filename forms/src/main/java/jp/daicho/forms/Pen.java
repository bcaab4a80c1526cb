package jp.daicho.forms;

import java.util.List;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.layout.Fitted;
import jp.daicho.forms.layout.Lines;
import jp.daicho.forms.pdf.Canvas;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.TextStyle;

/** Draws on a canvas in the measures of forms: millimetres from the upper left corner. */
final class Pen {

  static final double THIN = 0.4;
  static final double THICK = 1.1;

  /** Between a cell's line and its text, in points. */
  static final double PADDING = 2;

  /** The middle of a full-width character above its base line, in sizes. */
  private static final double MIDDLE = 0.38;

  private final Canvas canvas;
  private final double height;

  Pen(Canvas canvas, double paperHeight) {
    this.canvas = canvas;
    this.height = paperHeight;
  }

  Canvas canvas() {
    return canvas;
  }

  static double points(double millimetres) {
    return millimetres * 72 / 25.4;
  }

  private double up(double y) {
    return points(height - y);
  }

  void frame(Box box, double width) {
    canvas.rectangle(
        points(box.x()),
        up(box.y() + box.height()),
        points(box.width()),
        points(box.height()),
        width);
  }

  /** A level line. */
  void rule(double x, double y, double width) {
    canvas.line(points(x), up(y), points(x + width), up(y), THIN);
  }

  /** A line from the upper right to the lower left corner. */
  void diagonal(Box box) {
    canvas.line(
        points(box.x() + box.width()),
        up(box.y()),
        points(box.x()),
        up(box.y() + box.height()),
        THIN);
  }

  /** Writes a text into a cell as large as fits and says how it was done. */
  Fitted text(List<Cluster> text, Box box, TextStyle style) {
    double width = points(box.width()) - 2 * PADDING;
    Fitted fitted = Fitted.fit(text, style, width, points(box.height()) - 1);
    write(fitted, box, style);
    return fitted;
  }

  void write(Fitted fitted, Box box, TextStyle style) {
    int count = fitted.lines().size();
    double size = fitted.size();
    double high = points(box.height());
    double top = Lines.top(fitted.lines().getFirst()) / 1000.0 * size;
    double bottom = Lines.bottom(fitted.lines().getLast()) / 1000.0 * size;
    double leading = Math.min(high / count, size * 1.3);
    if (count > 1) {
      leading = Math.min(leading, (high - top + bottom) / (count - 1));
    }
    double first = up(box.y() + box.height() / 2) + leading * (count - 1) / 2 - MIDDLE * size;
    // tails and marks on letters reach further than kanji, for which the middle is meant
    first = Math.max(first, up(box.y()) - high + leading * (count - 1) - bottom);
    first = Math.min(first, up(box.y()) - top);
    for (int i = 0; i < count; i++) {
      List<Cluster> line = fitted.lines().get(i);
      double lineWidth = Lines.visibleWidth(line) / 1000.0 * size * fitted.scale();
      double free = points(box.width()) - 2 * PADDING - lineWidth;
      double shift =
          switch (style.align()) {
            case LEFT -> 0;
            case CENTRE -> free / 2;
            case RIGHT -> free;
          };
      double x = points(box.x()) + PADDING + shift;
      canvas.text(line, x, first - i * leading, size, fitted.scale());
    }
  }

  /** Writes lines from the top of a box. */
  void list(List<List<Cluster>> lines, Box box, double size, double leading) {
    double y = up(box.y()) - PADDING - leading / 2 - MIDDLE * size;
    for (List<Cluster> line : lines) {
      canvas.text(line, points(box.x()) + PADDING, y, size, 1);
      y -= leading;
    }
  }

  /** Places an image with its left edge at {@code x} and its middle at {@code y}. */
  void image(String name, double x, double y, double width, double imageHeight) {
    canvas.image(name, points(x), up(y + imageHeight / 2), points(width), points(imageHeight));
  }

  /** Draws a two-dimensional code. */
  void code(CodePattern code) {
    canvas.pattern(code.rows(), points(code.x()), up(code.y()), points(code.square()));
  }

  /** Places a part of the form, moved down. */
  void part(String name, double down) {
    canvas.part(name, 0, -points(down));
  }
}
