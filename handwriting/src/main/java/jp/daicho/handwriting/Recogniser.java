package jp.daicho.handwriting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which characters a drawing may be (2.1.3), whatever the order and the direction of its
 * strokes, also if some are joined.
 *
 * <p>All templates are compared by coarse pictures, the nearest ones by points and by strokes.
 * Immutable and safe for many threads; the same drawing has the same answer. An answer takes about
 * ten milliseconds.
 */
public final class Recogniser {
  private static final int CLOSER_LOOKS = 200;
  private static final double COARSE = 0.2;
  private static final double POINTS = 1.0;
  private static final double STROKES = 0.2;
  private static final double COUNT = 0.005;

  private final List<Template> templates;

  private Recogniser(List<Template> templates) {
    this.templates = templates;
  }

  /** That of the strokes this module carries, loaded once. */
  public static Recogniser standard() {
    return Loaded.RECOGNISER;
  }

  static Recogniser of(List<Template> templates) {
    return new Recogniser(List.copyOf(templates));
  }

  /** The characters that can be recognised. */
  public Set<String> repertoire() {
    return templates.stream().map(Template::character).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The characters a drawing may be, the likeliest first.
   *
   * @param most how many are wanted at most
   * @return each character once; empty if nothing is drawn
   */
  public List<Candidate> recognise(Drawing drawing, int most) {
    if (drawing.strokes().isEmpty()) {
      return List.of();
    }
    Shape shape = Shape.of(drawing.strokes().stream().map(Recogniser::line).toList());
    Map<String, Double> distances = new HashMap<>();
    for (Near near : nearest(shape)) {
      distances.merge(near.template().character(), distance(shape, near), Math::min);
    }
    return distances.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::character))
        .limit(most)
        .toList();
  }

  private record Near(Template template, double coarse) {}

  private List<Near> nearest(Shape shape) {
    PriorityQueue<Near> farthestFirst =
        new PriorityQueue<>(Comparator.comparingDouble(Near::coarse).reversed());
    for (Template template : templates) {
      double coarse =
          Closeness.coarse(shape, template.shape())
              + COUNT * Math.abs(shape.count() - template.shape().count());
      if (farthestFirst.size() < CLOSER_LOOKS) {
        farthestFirst.add(new Near(template, coarse));
      } else if (coarse < farthestFirst.element().coarse()) {
        farthestFirst.remove();
        farthestFirst.add(new Near(template, coarse));
      }
    }
    return new ArrayList<>(farthestFirst);
  }

  private static double distance(Shape shape, Near near) {
    return COARSE * near.coarse()
        + POINTS * Closeness.ofPoints(shape, near.template().shape())
        + STROKES * Closeness.ofStrokes(shape, near.template().shape());
  }

  private static double[] line(List<Point> points) {
    double[] line = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      line[2 * i] = points.get(i).x();
      line[2 * i + 1] = points.get(i).y();
    }
    return line;
  }

  private static final class Loaded {
    static final Recogniser RECOGNISER = new Recogniser(Template.all());
  }
}
