package jp.daicho.server.characterhelp.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.daicho.handwriting.Drawing;
import jp.daicho.handwriting.Point;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.findings.EntryRefusedException;

/** Makes a drawing of strokes as they come from a page or a program. */
final class WrittenStrokes {
  /** As many candidates as are given at most. */
  static final int MOST_CANDIDATES = 50;

  private static final EntryItem STROKES = new EntryItem("strokes", "手書き");

  private WrittenStrokes() {}

  /**
   * The drawing of a page: strokes separated by semicolons, numbers by spaces: {@code "20 50 280
   * 50;150 20 150 280"}.
   *
   * @throws EntryRefusedException if it is no drawing
   */
  static Drawing parse(String typed) {
    List<double[]> lines = new ArrayList<>();
    try {
      for (String stroke : typed.split(";")) {
        if (!stroke.isBlank()) {
          lines.add(
              Arrays.stream(stroke.strip().split("\\s+"))
                  .mapToDouble(Double::parseDouble)
                  .toArray());
        }
      }
    } catch (NumberFormatException noNumber) {
      throw refused(noNumber);
    }
    return drawing(lines);
  }

  /**
   * The drawing of strokes, each x, y, x, y, …
   *
   * @throws EntryRefusedException if a stroke has half a point, or it is no drawing
   */
  static Drawing drawing(List<double[]> lines) {
    List<List<Point>> strokes = new ArrayList<>();
    for (double[] line : lines) {
      if (line.length % 2 != 0) {
        throw refused(new IllegalArgumentException("half a point"));
      }
      List<Point> stroke = new ArrayList<>();
      for (int i = 0; i < line.length; i += 2) {
        stroke.add(new Point(line[i], line[i + 1]));
      }
      strokes.add(stroke);
    }
    try {
      return new Drawing(strokes);
    } catch (IllegalArgumentException noDrawing) {
      throw refused(noDrawing);
    }
  }

  private static EntryRefusedException refused(IllegalArgumentException cause) {
    EntryRefusedException refusal =
        EntryRefusedException.of(FindingCode.DRAWING_UNREADABLE, STROKES);
    refusal.initCause(cause);
    return refusal;
  }
}
