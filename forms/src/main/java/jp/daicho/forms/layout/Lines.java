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
   * The text on as many lines as it takes. A word of letters is broken only if it is wider than a
   * line; every other character may end one. Nothing is dropped: a space stays at the end of its
   * line.
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
    return word > start ? word : at;
  }
}
