package jp.daicho.handwriting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * How often the character meant is the first candidate, and among the first ten.
 *
 * <p>Run it to measure on every template: {@code java jp.daicho.handwriting.HitRate}. The last row
 * leaves the shapes of handwriting out of the templates and asks for them, carefully written.
 */
final class HitRate {
  private int asked;
  private int first;
  private int amongTen;
  private long nanoseconds;

  private HitRate() {}

  record Line(String character, boolean byHand, List<double[]> strokes) {}

  static List<Line> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(HitRate.class.getResourceAsStream("strokes.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> List.of(line.split("\t")))
          .map(
              fields ->
                  new Line(
                      fields.get(0), fields.get(1).equals("hand"), Template.strokes(fields.get(2))))
          .toList();
    }
  }

  static HitRate of(Recogniser recogniser, List<Line> lines, Hand.Level level, long seed) {
    Hand hand = new Hand(seed, level);
    HitRate rate = new HitRate();
    for (Line line : lines) {
      Drawing drawing = hand.write(line.strokes());
      long start = System.nanoTime();
      List<String> found =
          recogniser.recognise(drawing, 10).stream().map(Candidate::character).toList();
      rate.nanoseconds += System.nanoTime() - start;
      rate.asked++;
      rate.first += found.getFirst().equals(line.character()) ? 1 : 0;
      rate.amongTen += found.contains(line.character()) ? 1 : 0;
    }
    return rate;
  }

  double first() {
    return 100.0 * first / asked;
  }

  double amongTen() {
    return 100.0 * amongTen / asked;
  }

  @Override
  public String toString() {
    return "%d drawings: first %.1f %%, among ten %.1f %%, %.1f ms each"
        .formatted(asked, first(), amongTen(), nanoseconds / 1e6 / asked);
  }

  /** Prints the figures of the README. */
  public static void main(String[] arguments) throws IOException {
    int every = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
    List<Line> all = lines();
    List<Line> some =
        java.util.stream.IntStream.range(0, all.size())
            .filter(i -> i % every == 0)
            .mapToObj(all::get)
            .toList();
    Recogniser standard = Recogniser.standard();
    System.out.println("careful " + of(standard, some, Hand.Level.CAREFUL, 1));
    System.out.println("usual   " + of(standard, some, Hand.Level.USUAL, 2));
    System.out.println("hasty   " + of(standard, some, Hand.Level.HASTY, 3));
    Recogniser print =
        Recogniser.of(Template.all().stream().filter(template -> !template.byHand()).toList());
    System.out.println(
        "others  " + of(print, some.stream().filter(Line::byHand).toList(), Hand.Level.CAREFUL, 4));
  }
}
