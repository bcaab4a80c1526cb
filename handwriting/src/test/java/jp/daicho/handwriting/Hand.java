package jp.daicho.handwriting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A made-up hand: writes the strokes of a template as no template has them. How badly is told by
 * the level.
 */
final class Hand {
  private static final double SIDE = 93;

  private final Random random;
  private final Level level;

  /**
   * How badly.
   *
   * @param slant how far the whole is turned, slanted and stretched, as a share of 1
   * @param shift how far each stroke is off its place, as a share of the side
   * @param bend how far points are off their stroke
   * @param reordered how often two strokes change their order
   * @param backwards how often a stroke is written backwards
   * @param joined how often a stroke is joined to the next
   */
  record Level(
      double slant, double shift, double bend, double reordered, double backwards, double joined) {
    static final Level CAREFUL = new Level(0.06, 0.015, 0.010, 0.05, 0, 0);
    static final Level USUAL = new Level(0.12, 0.03, 0.015, 0.15, 0.03, 0.06);
    static final Level HASTY = new Level(0.20, 0.045, 0.025, 0.30, 0.06, 0.20);
  }

  Hand(long seed, Level level) {
    random = new Random(seed);
    this.level = level;
  }

  Drawing write(List<double[]> strokes) {
    double angle = level.slant() * noise();
    double slantX = level.slant() * noise();
    double slantY = level.slant() * noise();
    double width = 1 + level.slant() * noise();
    double height = 1 + level.slant() * noise();
    List<List<Point>> written = new ArrayList<>();
    for (double[] stroke : strokes) {
      double shiftX = level.shift() * noise();
      double shiftY = level.shift() * noise();
      double scale = 1 + 2 * level.shift() * noise();
      double bendX = level.bend() * noise();
      double bendY = level.bend() * noise();
      double middleX = (stroke[0] + stroke[stroke.length - 2]) / 2 / SIDE;
      double middleY = (stroke[1] + stroke[stroke.length - 1]) / 2 / SIDE;
      List<Point> points = new ArrayList<>();
      int count = stroke.length / 2;
      for (int i = 0; i < count; i++) {
        double arch = Math.sin(Math.PI * i / (count - 1)) * 2;
        double x = middleX + (stroke[2 * i] / SIDE - middleX) * scale + shiftX + bendX * arch;
        double y = middleY + (stroke[2 * i + 1] / SIDE - middleY) * scale + shiftY + bendY * arch;
        x += level.bend() / 2 * noise() - 0.5;
        y += level.bend() / 2 * noise() - 0.5;
        double turnedX = Math.cos(angle) * x - Math.sin(angle) * y + slantX * y;
        double turnedY = Math.sin(angle) * x + Math.cos(angle) * y + slantY * x;
        points.add(new Point(300 * (0.5 + width * turnedX), 300 * (0.5 + height * turnedY)));
      }
      if (random.nextDouble() < level.backwards()) {
        Collections.reverse(points);
      }
      written.add(points);
    }
    return new Drawing(reordered(joined(written)));
  }

  private List<List<Point>> joined(List<List<Point>> strokes) {
    List<List<Point>> joined = new ArrayList<>();
    for (List<Point> stroke : strokes) {
      if (!joined.isEmpty() && random.nextDouble() < level.joined()) {
        joined.getLast().addAll(stroke);
      } else {
        joined.add(new ArrayList<>(stroke));
      }
    }
    return joined;
  }

  private List<List<Point>> reordered(List<List<Point>> strokes) {
    for (int i = 0; i < strokes.size(); i++) {
      if (random.nextDouble() < level.reordered()) {
        Collections.swap(strokes, i, random.nextInt(strokes.size()));
      }
    }
    return strokes;
  }

  private double noise() {
    return random.nextGaussian() / 1.5;
  }
}
