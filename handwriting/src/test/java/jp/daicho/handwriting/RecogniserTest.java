package jp.daicho.handwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTest {
  private final Recogniser recogniser = Recogniser.standard();

  @Test
  void theUsualHandIsRecognisedAndMostlyFirst() throws IOException {
    HitRate rate = HitRate.of(recogniser, every(97), Hand.Level.USUAL, 11);
    assertThat(rate.first()).as(rate.toString()).isGreaterThan(92);
    assertThat(rate.amongTen()).as(rate.toString()).isGreaterThan(97);
  }

  @Test
  void aHastyHandIsMostlyAmongTheFirstTen() throws IOException {
    HitRate rate = HitRate.of(recogniser, every(150), Hand.Level.HASTY, 12);
    assertThat(rate.amongTen()).as(rate.toString()).isGreaterThan(70);
  }

  @ParameterizedTest
  @ValueSource(strings = {"辺", "邉", "崎", "龍", "一", "口", "鬱"})
  void neitherOrderNorDirectionOfStrokesMatters(String character) throws IOException {
    List<double[]> strokes = strokesOf(character);
    List<List<Point>> written = new ArrayList<>();
    Random random = new Random(7);
    for (double[] stroke : strokes) {
      List<Point> points = points(stroke);
      if (random.nextBoolean()) {
        Collections.reverse(points);
      }
      written.add(points);
    }
    Collections.shuffle(written, random);
    assertThat(recogniser.recognise(new Drawing(written), 10))
        .first()
        .extracting(Candidate::character)
        .isEqualTo(character);
  }

  @Test
  void neitherSizeNorPlaceMatters() throws IOException {
    List<List<Point>> written =
        strokesOf("崎").stream()
            .map(
                stroke ->
                    points(stroke).stream()
                        .map(point -> new Point(700 + point.x() / 5, 40 + point.y() / 5))
                        .toList())
            .toList();
    List<Candidate> found = recogniser.recognise(new Drawing(written), 5);
    assertThat(found).hasSize(5).first().extracting(Candidate::character).isEqualTo("崎");
    assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
    assertThat(found).extracting(Candidate::character).doesNotHaveDuplicates();
  }

  @Test
  void anotherCharacterIsNotFirst() throws IOException {
    List<List<Point>> written = strokesOf("土").stream().map(RecogniserTest::points).toList();
    assertThat(recogniser.recognise(new Drawing(written), 10))
        .extracting(Candidate::character)
        .startsWith("土")
        .doesNotContain("鬱");
  }

  @Test
  void nothingAndADotAndAStormOfStrokesDoNoHarm() {
    assertThat(recogniser.recognise(new Drawing(List.of()), 10)).isEmpty();
    assertThat(recogniser.recognise(new Drawing(List.of(List.of())), 10)).isEmpty();
    assertThat(recogniser.recognise(new Drawing(List.of(List.of(new Point(3, 3)))), 10))
        .isNotEmpty();
    List<Point> dot = List.of(new Point(1, 1));
    assertThatThrownBy(() -> new Drawing(Collections.nCopies(Drawing.MOST_STROKES + 1, dot)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Drawing(List.of(List.of(new Point(Double.NaN, 1)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCharactersOfTheTableCanBeRecognised() {
    assertThat(recogniser.repertoire()).hasSize(6399).contains("辺", "邉", "邊", "崎", "藤");
  }

  private static List<HitRate.Line> every(int step) throws IOException {
    List<HitRate.Line> all = HitRate.lines();
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private static List<double[]> strokesOf(String character) throws IOException {
    return HitRate.lines().stream()
        .filter(line -> line.character().equals(character) && !line.byHand())
        .findFirst()
        .orElseThrow()
        .strokes();
  }

  private static List<Point> points(double[] stroke) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < stroke.length; i += 2) {
      points.add(new Point(stroke[i], stroke[i + 1]));
    }
    return points;
  }
}
