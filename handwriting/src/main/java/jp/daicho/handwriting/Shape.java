package jp.daicho.handwriting;

import java.util.List;

/**
 * A drawing in the unit square, each stroke as {@link #POINTS} points at even distances, with the
 * two pictures of it that are compared.
 *
 * <p>Neither picture knows of the order or the direction of strokes. The coarse one says how much
 * line of which of four orientations lies in which of 8 × 8 fields; it does not care where a stroke
 * ends and the next begins, either.
 */
final class Shape {
  static final int POINTS = 8;
  static final int GRID = 8;
  static final int ORIENTATIONS = 4;
  static final int FEATURES = GRID * GRID * ORIENTATIONS;

  /** A line such as 一 is not blown up to a square: a side counts at least so much of the other. */
  private static final double FLATTEST = 0.3;

  private static final double STEP = 0.07;

  /** Strokes, each x, y, x, y, … */
  final float[][] strokes;

  /** The length of each stroke. */
  final float[] lengths;

  /** Points of all strokes at even distances: x, y, and the doubled angle as cosine and sine. */
  final float[] cloud;

  /** The coarse picture, of length 1. */
  final float[] features;

  private Shape(float[][] strokes, float[] lengths, float[] cloud, float[] features) {
    this.strokes = strokes;
    this.lengths = lengths;
    this.cloud = cloud;
    this.features = features;
  }

  static Shape of(List<double[]> polylines) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (double[] line : polylines) {
      for (int i = 0; i < line.length; i += 2) {
        left = Math.min(left, line[i]);
        right = Math.max(right, line[i]);
        top = Math.min(top, line[i + 1]);
        bottom = Math.max(bottom, line[i + 1]);
      }
    }
    double side = Math.max(Math.max(right - left, bottom - top), 1e-9);
    double width = Math.max(right - left, FLATTEST * side);
    double height = Math.max(bottom - top, FLATTEST * side);
    double middleX = (left + right) / 2;
    double middleY = (top + bottom) / 2;
    float[][] strokes = new float[polylines.size()][];
    float[] lengths = new float[strokes.length];
    for (int s = 0; s < strokes.length; s++) {
      double[] line = polylines.get(s).clone();
      for (int i = 0; i < line.length; i += 2) {
        line[i] = (line[i] - middleX) / width + 0.5;
        line[i + 1] = (line[i + 1] - middleY) / height + 0.5;
      }
      strokes[s] = Lines.resampled(line, POINTS);
      lengths[s] = (float) Lines.length(strokes[s]);
    }
    return new Shape(strokes, lengths, Lines.cloud(strokes, STEP), features(strokes));
  }

  int count() {
    return strokes.length;
  }

  private static float[] features(float[][] strokes) {
    double[] amounts = new double[FEATURES];
    float[] fine = Lines.cloud(strokes, STEP / 4);
    for (int i = 0; i < fine.length; i += Lines.CLOUD_FIELDS) {
      double angle = Math.atan2(fine[i + 3], fine[i + 2]);
      double orientation = (angle + Math.PI) / (2 * Math.PI) * ORIENTATIONS;
      int one = (int) Math.floor(orientation);
      double share = orientation - one;
      spread(amounts, fine[i], fine[i + 1], one, 1 - share);
      spread(amounts, fine[i], fine[i + 1], one + 1, share);
    }
    float[] features = new float[FEATURES];
    double sum = 0;
    for (double amount : amounts) {
      sum += amount;
    }
    // The root lets a short stroke count beside a long one; the sum of the squares is then 1.
    for (int i = 0; i < FEATURES; i++) {
      features[i] = (float) Math.sqrt(amounts[i] / Math.max(sum, 1e-9));
    }
    return features;
  }

  /** Lays an amount over the fields around a place, the nearer the more. */
  private static void spread(double[] amounts, double x, double y, int orientation, double amount) {
    double column = x * GRID - 0.5;
    double row = y * GRID - 0.5;
    for (int r = (int) Math.floor(row) - 1; r <= Math.floor(row) + 2; r++) {
      for (int c = (int) Math.floor(column) - 1; c <= Math.floor(column) + 2; c++) {
        double weight = (2 - Math.abs(r - row)) * (2 - Math.abs(c - column));
        if (r >= 0 && r < GRID && c >= 0 && c < GRID && weight > 0) {
          amounts[(Math.floorMod(orientation, ORIENTATIONS) * GRID + r) * GRID + c] +=
              amount * weight;
        }
      }
    }
  }
}
