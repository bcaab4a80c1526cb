package jp.daicho.forms.font;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Writes an outline as text, to compare outlines from different readers. */
public final class Outlines {

  private Outlines() {}

  /** The segments of the outline, in order; points in sixteenths of a unit of the font. */
  public static String text(Shape outline) {
    var text = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(points);
      int count =
          switch (kind) {
            case PathIterator.SEG_CLOSE -> 0;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 2;
          };
      text.append(kind);
      for (int i = 0; i < count; i++) {
        text.append(' ').append(Math.round(points[i] * 16));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
