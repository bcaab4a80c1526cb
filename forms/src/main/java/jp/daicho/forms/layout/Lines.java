package jp.daicho.forms.layout;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.forms.font.Cluster;

/** Breaks a text into lines. */
public final class Lines {

  private Lines() {}

  /** The width of a text in thousandths of its size. */
  public static int width(List<Cluster> text) {
    int width = 0;
    for (Cluster cluster : text) {
      width += cluster.advance();
    }
    return width;
  }

  /**
   * How tall a line of the text is at most, in its size: from the lowest point of its glyphs to the
   * highest, and not below 1. Letters with marks above and tails below need more than kanji.
   */
  public static double height(List<Cluster> text) {
    return Math.max(1, (top(text) - bottom(text)) / 1000.0);
  }

  /** The highest point of the glyphs above the base line, in thousandths of the size. */
  public static int top(List<Cluster> text) {
    int top = 0;
    for (Cluster cluster : text) {
      top = Math.max(top, cluster.top());
    }
    return top;
  }

  /** The lowest point of the glyphs above the base line, in thousandths; 0 or negative. */
  public static int bottom(List<Cluster> text) {
    int bottom = 0;
    for (Cluster cluster : text) {
      bottom = Math.min(bottom, cluster.bottom());
    }
    return bottom;
  }

  /** The width of what can be seen: without the spaces that stayed at the end of a line. */
  public static int visibleWidth(List<Cluster> line) {
    int end = line.size();
    while (end > 0 && line.get(end - 1).isSpace()) {
      end--;
    }
    return width(line.subList(0, end));
  }

  /**
   * The text on as many lines as it takes. A word of letters is broken only if it is wider than a
   * line; every other character may end one but what opens, and begin one but what closes. Nothing
   * is dropped: a space stays at the end of its line.
   *
   * @param width of a line in thousandths of the size
   */
  public static List<List<Cluster>> wrap(List<Cluster> text, double width) {
    var lines = new ArrayList<List<Cluster>>();
    int start = 0;
    while (start < text.size()) {
      int end = end(text, start, width);
      lines.add(text.subList(start, end));
      start = end;
    }
    return lines;
  }

  private static int end(List<Cluster> text, int start, double width) {
    int used = 0;
    int at = start;
    while (at < text.size()) {
      Cluster cluster = text.get(at);
      if (used + cluster.advance() > width && at > start && !cluster.isSpace()) {
        break;
      }
      used += cluster.advance();
      at++;
    }
    if (at == text.size()) {
      return at;
    }
    int word = at;
    while (word > start && text.get(word).isLetterOfWord() && text.get(word - 1).isLetterOfWord()) {
      word--;
    }
    if (word > start) {
      at = word;
    }
    while (at > start + 1
        && (text.get(at).belongsToOneBefore() || text.get(at - 1).belongsToOneAfter())) {
      at--;
    }
    return at;
  }
}
