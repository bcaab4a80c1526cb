package jp.daicho.handwriting;

import java.util.Arrays;

/** How far two shapes are from one another, more closely than their coarse pictures tell. */
final class Closeness {
  private static final double TURN = 0.18;
  private static final double BACKWARDS = 0.02;
  private static final double ALONE = 0.5;

  private Closeness() {}

  /** How different the coarse pictures are, 0 to 1. */
  static double coarse(Shape one, Shape other) {
    float product = 0;
    for (int i = 0; i < Shape.FEATURES; i++) {
      product += one.features[i] * other.features[i];
    }
    return 1 - product;
  }

  /**
   * How far the points of each are from the nearest of the other, on average; a point is the
   * farther the more its line is turned.
   */
  static double ofPoints(Shape one, Shape other) {
    return (oneWay(one.cloud, other.cloud) + oneWay(other.cloud, one.cloud)) / 2;
  }

  private static double oneWay(float[] from, float[] to) {
    double sum = 0;
    for (int i = 0; i < from.length; i += Lines.CLOUD_FIELDS) {
      float nearest = Float.MAX_VALUE;
      for (int k = 0; k < to.length; k += Lines.CLOUD_FIELDS) {
        float dx = from[i] - to[k];
        float dy = from[i + 1] - to[k + 1];
        // Rounding would make it less than nothing where both lines are the same.
        float turned = Math.max(0, 1 - (from[i + 2] * to[k + 2] + from[i + 3] * to[k + 3]));
        nearest = Math.min(nearest, dx * dx + dy * dy + (float) (TURN * TURN) * turned);
      }
      sum += Math.sqrt(nearest);
    }
    return sum * Lines.CLOUD_FIELDS / Math.max(from.length, 1);
  }

  /**
   * How far the strokes are from one another if each stroke of the one is laid to that stroke of
   * the other that makes the whole fit best, whatever their order; strokes left over count by their
   * length.
   */
  static double ofStrokes(Shape one, Shape other) {
    Shape few = one.count() <= other.count() ? one : other;
    Shape many = few.equals(one) ? other : one;
    double[][] costs = new double[few.count()][many.count()];
    for (int i = 0; i < few.count(); i++) {
      for (int k = 0; k < many.count(); k++) {
        // What a stroke left alone costs is saved by laying one to it.
        costs[i][k] =
            apart(few.strokes[i], many.strokes[k]) * (few.lengths[i] + many.lengths[k]) / 2
                - ALONE * many.lengths[k];
      }
    }
    int[] partners = Assignment.cheapest(costs);
    double sum = 0;
    double length = 0;
    for (float each : many.lengths) {
      sum += ALONE * each;
      length += each;
    }
    for (int i = 0; i < partners.length; i++) {
      sum += costs[i][partners[i]];
      length += few.lengths[i];
    }
    return 2 * sum / Math.max(length, 1e-9);
  }

  private static double apart(float[] one, float[] other) {
    double forwards = 0;
    double backwards = 0;
    int last = one.length - 2;
    for (int i = 0; i < one.length; i += 2) {
      forwards += Math.hypot(one[i] - other[i], one[i + 1] - other[i + 1]);
      backwards += Math.hypot(one[i] - other[last - i], one[i + 1] - other[last - i + 1]);
    }
    return Math.min(forwards / Shape.POINTS, backwards / Shape.POINTS + BACKWARDS);
  }

  /** Which row has which column so that the sum of the costs is the least (Kuhn and Munkres). */
  static final class Assignment {
    private Assignment() {}

    /** There are at least as many columns as rows. */
    static int[] cheapest(double[][] costs) {
      int rows = costs.length;
      int columns = rows == 0 ? 0 : costs[0].length;
      double[] u = new double[rows + 1];
      double[] v = new double[columns + 1];
      int[] rowOf = new int[columns + 1];
      int[] way = new int[columns + 1];
      for (int row = 1; row <= rows; row++) {
        rowOf[0] = row;
        int column = 0;
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.MAX_VALUE);
        boolean[] used = new boolean[columns + 1];
        do {
          used[column] = true;
          int here = rowOf[column];
          int next = 0;
          double delta = Double.MAX_VALUE;
          for (int k = 1; k <= columns; k++) {
            if (!used[k]) {
              double reduced = costs[here - 1][k - 1] - u[here] - v[k];
              if (reduced < least[k]) {
                least[k] = reduced;
                way[k] = column;
              }
              if (least[k] < delta) {
                delta = least[k];
                next = k;
              }
            }
          }
          for (int k = 0; k <= columns; k++) {
            if (used[k]) {
              u[rowOf[k]] += delta;
              v[k] -= delta;
            } else {
              least[k] -= delta;
            }
          }
          column = next;
        } while (rowOf[column] != 0);
        do {
          int before = way[column];
          rowOf[column] = rowOf[before];
          column = before;
        } while (column != 0);
      }
      int[] partners = new int[rows];
      for (int k = 1; k <= columns; k++) {
        if (rowOf[k] != 0) {
          partners[rowOf[k] - 1] = k - 1;
        }
      }
      return partners;
    }
  }
}
