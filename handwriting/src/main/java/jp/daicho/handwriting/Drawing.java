package jp.daicho.handwriting;

import java.util.List;

/**
 * What somebody wrote: strokes in any order, each a list of points in the order of writing.
 *
 * @param strokes the strokes; those without a point are left out
 */
public record Drawing(List<List<Point>> strokes) {
  /**
   * More than any character has; what goes beyond is no character and would only take time (the
   * most of the MJ table is 84).
   */
  public static final int MOST_STROKES = 100;

  /** As many as a slow hand on a fast screen leaves in one stroke. */
  public static final int MOST_POINTS = 5000;

  /**
   * A drawing; the lists are copied.
   *
   * @throws IllegalArgumentException if there are more strokes or points than {@link #MOST_STROKES}
   *     and {@link #MOST_POINTS}, or a coordinate is no number
   */
  public Drawing {
    strokes = strokes.stream().filter(stroke -> !stroke.isEmpty()).map(List::copyOf).toList();
    if (strokes.size() > MOST_STROKES
        || strokes.stream().anyMatch(stroke -> stroke.size() > MOST_POINTS)) {
      throw new IllegalArgumentException("more strokes or points than a character has");
    }
    if (strokes.stream()
        .flatMap(List::stream)
        .anyMatch(point -> !Double.isFinite(point.x()) || !Double.isFinite(point.y()))) {
      throw new IllegalArgumentException("a coordinate is no number");
    }
  }
}
