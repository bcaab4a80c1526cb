package jp.daicho.forms.font;

import java.awt.geom.Path2D;

/** Reads the outline of one glyph: closed contours of quadratic curves. */
final class Outline {

  private static final int ON_CURVE = 1;
  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEAT = 8;
  private static final int X_SAME_OR_POSITIVE = 16;
  private static final int Y_SAME_OR_POSITIVE = 32;

  private Outline() {}

  static Path2D read(FontTables font, int start, int end, int unitsPerEm) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    if (start == end) {
      return path;
    }
    int contours = font.s16(start);
    if (contours < 0) {
      throw new IllegalArgumentException("composite glyphs are not supported");
    }
    int points = contours == 0 ? 0 : font.u16(start + 10 + 2 * (contours - 1)) + 1;
    int at = start + 10 + 2 * contours;
    at += 2 + font.u16(at);
    int[] flags = new int[points];
    for (int i = 0; i < points; ) {
      int flag = font.u8(at++);
      int times = (flag & REPEAT) != 0 ? 1 + font.u8(at++) : 1;
      for (int k = 0; k < times; k++) {
        flags[i++] = flag;
      }
    }
    double[] x = new double[points];
    at = coordinates(font, at, flags, X_SHORT, X_SAME_OR_POSITIVE, unitsPerEm, x);
    double[] y = new double[points];
    coordinates(font, at, flags, Y_SHORT, Y_SAME_OR_POSITIVE, unitsPerEm, y);
    int first = 0;
    for (int c = 0; c < contours; c++) {
      int last = font.u16(start + 10 + 2 * c);
      contour(path, flags, x, y, first, last);
      first = last + 1;
    }
    return path;
  }

  private static int coordinates(
      FontTables font,
      int at,
      int[] flags,
      int shortBit,
      int sameBit,
      int unitsPerEm,
      double[] to) {
    int value = 0;
    for (int i = 0; i < to.length; i++) {
      boolean sameOrPositive = (flags[i] & sameBit) != 0;
      if ((flags[i] & shortBit) != 0) {
        value += sameOrPositive ? font.u8(at) : -font.u8(at);
        at++;
      } else if (!sameOrPositive) {
        value += font.s16(at);
        at += 2;
      }
      to[i] = value / (double) unitsPerEm;
    }
    return at;
  }

  private static void contour(
      Path2D path, int[] flags, double[] x, double[] y, int first, int last) {
    int count = last - first + 1;
    if (count < 2) {
      return;
    }
    // between two points off the curve lies, unwritten, one on the curve: their middle
    boolean startsOn = (flags[first] & ON_CURVE) != 0;
    double startX = startsOn ? x[first] : (x[first] + x[last]) / 2;
    double startY = startsOn ? y[first] : (y[first] + y[last]) / 2;
    path.moveTo(startX, startY);
    for (int i = startsOn ? 1 : 0; i < count; i++) {
      int here = first + i;
      if ((flags[here] & ON_CURVE) != 0) {
        path.lineTo(x[here], y[here]);
        continue;
      }
      boolean closing = i == count - 1;
      int next = first + (i + 1) % count;
      boolean nextOn = !closing && (flags[next] & ON_CURVE) != 0;
      double endX = closing ? startX : nextOn ? x[next] : (x[here] + x[next]) / 2;
      double endY = closing ? startY : nextOn ? y[next] : (y[here] + y[next]) / 2;
      path.quadTo(x[here], y[here], endX, endY);
      if (nextOn) {
        i++;
      }
    }
    path.closePath();
  }
}
