package jp.daicho.handwriting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * How a character is written, from {@code strokes.tsv.gz}: a character, the kind of its shape, and
 * its strokes, each sixteen signs that stand for the x and y of eight points, {@code !} for 0 to
 * {@code ~} for 93.
 *
 * @param character its code point as a text
 * @param byHand whether it is the shape of handwriting where that differs from that of print
 * @param shape its strokes
 */
record Template(String character, boolean byHand, Shape shape) {
  private static final String RESOURCE = "strokes.tsv.gz";
  private static final char ZERO = '!';

  static List<Template> all() {
    try (InputStream stream =
            Objects.requireNonNull(Template.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(Template::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The strokes of a line, in the units of the table. */
  static List<double[]> strokes(String line) {
    List<double[]> strokes = new ArrayList<>();
    for (String stroke : line.split(" ")) {
      strokes.add(stroke.chars().mapToDouble(sign -> sign - ZERO).toArray());
    }
    return strokes;
  }

  private static Template of(String line) {
    List<String> fields = Arrays.asList(line.split("\t"));
    return new Template(
        fields.get(0), fields.get(1).equals("hand"), Shape.of(strokes(fields.get(2))));
  }
}
