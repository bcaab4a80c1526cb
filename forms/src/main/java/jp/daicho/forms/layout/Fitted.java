package jp.daicho.forms.layout;

import java.util.List;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.template.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is set in its cell.
 *
 * @param lines what is printed, top first
 * @param size in points
 * @param scale horizontal, 1 is as drawn
 * @param printed how many characters the lines have
 * @param length how many characters the text has
 */
public record Fitted(
    List<List<Cluster>> lines, double size, double scale, int printed, int length) {

  /** The distance of lines, in sizes; more where the glyphs are taller. */
  private static final double LEADING = 1.12;

  private static final double STEP = 0.5;
  private static final double[] SCALES = {1, 0.9, 0.8, 0.7, 0.6};

  /** True if a part of the text is missing. */
  public boolean overflows() {
    return printed < length;
  }

  /**
   * Sets a text as large as its cell allows: narrowed first, then smaller, then on as many lines as
   * the style allows if they are better to read so.
   *
   * @param width of the cell in points
   * @param height of the cell in points
   */
  public static Fitted fit(List<Cluster> text, TextStyle style, double width, double height) {
    Fitted best = oneLine(text, style, width, height);
    for (int count = 2; count <= style.lines(); count++) {
      Fitted other = severalLines(text, style, width, height, count);
      if (best == null || (other != null && other.ease() > best.ease() * 1.05)) {
        best = other;
      }
    }
    return best == null ? cut(text, style, width, height) : best;
  }

  /** How well it can be read: the width of its characters. */
  private double ease() {
    return size * scale;
  }

  private static double leading(List<Cluster> text) {
    return Math.max(LEADING, Lines.height(text));
  }

  private static @Nullable Fitted oneLine(
      List<Cluster> text, TextStyle style, double width, double height) {
    double natural = Lines.width(text) / 1000.0;
    double narrowest = style.narrowest() / 100.0;
    double largest = Math.min(style.size(), height / Lines.height(text));
    if (natural * largest <= width) {
      return whole(List.of(text), largest, 1, text);
    }
    double size = Math.min(largest, width / (natural * narrowest));
    if (size < style.smallest()) {
      return null;
    }
    return whole(List.of(text), size, Math.min(1, width / (natural * size)), text);
  }

  private static @Nullable Fitted severalLines(
      List<Cluster> text, TextStyle style, double width, double height, int count) {
    double largest = Math.min(style.size(), height / (count * leading(text)));
    Fitted best = null;
    for (double size = largest; size >= style.smallest() - 0.01; size -= STEP) {
      for (double scale : SCALES) {
        if (scale * 100 < style.narrowest() - 0.01) {
          break;
        }
        if (best != null && size * scale <= best.ease()) {
          break;
        }
        List<List<Cluster>> lines = Lines.wrap(text, width * 1000 / (size * scale));
        if (lines.size() <= count) {
          best = whole(lines, size, scale, text);
          break;
        }
      }
    }
    return best;
  }

  private static Fitted cut(List<Cluster> text, TextStyle style, double width, double height) {
    double scale = style.narrowest() / 100.0;
    double size = style.smallest();
    int room = Math.max(1, (int) Math.floor(height / (size * leading(text)) + 0.01));
    List<List<Cluster>> lines = Lines.wrap(text, width * 1000 / (size * scale));
    List<List<Cluster>> shown =
        lines.subList(0, Math.min(lines.size(), Math.min(style.lines(), room)));
    int printed = shown.stream().mapToInt(List::size).sum();
    return new Fitted(shown, size, scale, printed, text.size());
  }

  private static Fitted whole(
      List<List<Cluster>> lines, double size, double scale, List<Cluster> text) {
    return new Fitted(lines, size, scale, text.size(), text.size());
  }
}
