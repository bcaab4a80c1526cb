package jp.daicho.handwriting;

import java.util.ArrayList;
import java.util.List;

/** Points at even distances along lines. */
final class Lines {
  /** x, y, and the doubled angle of the line there as cosine and sine. */
  static final int CLOUD_FIELDS = 4;

  private Lines() {}

  static double length(float[] line) {
    double length = 0;
    for (int i = 2; i < line.length; i += 2) {
      length += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
    }
    return length;
  }

  /** So many points along a line, the first and the last of it among them. */
  static float[] resampled(double[] line, int points) {
    double[] along = new double[line.length / 2];
    for (int i = 1; i < along.length; i++) {
      along[i] =
          along[i - 1]
              + Math.hypot(line[2 * i] - line[2 * i - 2], line[2 * i + 1] - line[2 * i - 1]);
    }
    double whole = along[along.length - 1];
    float[] even = new float[2 * points];
    int at = 0;
    for (int p = 0; p < points; p++) {
      double wanted = whole * p / (points - 1);
      while (at < along.length - 2 && along[at + 1] < wanted) {
        at++;
      }
      int next = Math.min(at + 1, along.length - 1);
      double gap = along[next] - along[at];
      double share = gap > 0 ? Math.min(1, (wanted - along[at]) / gap) : 0;
      even[2 * p] = (float) (line[2 * at] + share * (line[2 * next] - line[2 * at]));
      even[2 * p + 1] =
          (float) (line[2 * at + 1] + share * (line[2 * next + 1] - line[2 * at + 1]));
    }
    return even;
  }

  /** Points of all lines, about a step apart, with their orientation. */
  static float[] cloud(float[][] lines, double step) {
    List<float[]> parts = new ArrayList<>();
    int points = 0;
    for (float[] line : lines) {
      for (int i = 2; i < line.length; i += 2) {
        double dx = line[i] - line[i - 2];
        double dy = line[i + 1] - line[i - 1];
        double gap = Math.hypot(dx, dy);
        int count = Math.max(1, (int) Math.round(gap / step));
        double angle = gap > 0 ? 2 * Math.atan2(dy, dx) : 0;
        float[] part = new float[count * CLOUD_FIELDS];
        for (int k = 0; k < count; k++) {
          double share = (k + 0.5) / count;
          part[k * CLOUD_FIELDS] = (float) (line[i - 2] + share * dx);
          part[k * CLOUD_FIELDS + 1] = (float) (line[i - 1] + share * dy);
          part[k * CLOUD_FIELDS + 2] = (float) Math.cos(angle);
          part[k * CLOUD_FIELDS + 3] = (float) Math.sin(angle);
        }
        parts.add(part);
        points += count;
      }
    }
    float[] cloud = new float[points * CLOUD_FIELDS];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, cloud, at, part.length);
      at += part.length;
    }
    return cloud;
  }
}
