package jp.daicho.forms;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.layout.Lines;

/**
 * The lines of an entry of a list. An entry with a tab has a label before it, which stands in a
 * column of its own: the text begins beside it and goes on below where it began. A label wider than
 * its column begins the text.
 */
final class ListLines {
  /** The width of the column of labels, in thousandths of the size. */
  private static final int LABELS = 16_000;

  private static final int FULL = 1000;
  private static final String FULL_SPACE = "\u3000";
  private static final int FULL_WIDTH_ZERO = '０';

  private ListLines() {}

  /**
   * The lines.
   *
   * @param width of a line in thousandths of the size
   */
  static List<List<Cluster>> of(String entry, Typeface typeface, double width) {
    int tab = entry.indexOf('\t');
    if (tab < 0) {
      return Lines.wrap(typeface.shape(entry), width);
    }
    List<Cluster> before = typeface.shape(padded(entry.substring(0, tab), typeface));
    if (Lines.width(before) > LABELS) {
      return Lines.wrap(typeface.shape(entry.replaceFirst("\t", FULL_SPACE)), width);
    }
    List<Cluster> below = typeface.shape(padded("", typeface));
    List<List<Cluster>> lines = new ArrayList<>();
    for (List<Cluster> text :
        Lines.wrap(typeface.shape(entry.substring(tab + 1)), width - LABELS)) {
      List<Cluster> line = new ArrayList<>(lines.isEmpty() ? before : below);
      line.addAll(text);
      lines.add(line);
    }
    return lines;
  }

  /** Digits of labels are made as wide as the other characters, so that the column is straight. */
  private static String padded(String label, Typeface typeface) {
    String wide =
        label
            .codePoints()
            .map(c -> c >= '0' && c <= '9' ? c - '0' + FULL_WIDTH_ZERO : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int left = Math.max(0, LABELS - Lines.width(typeface.shape(wide)));
    return wide + FULL_SPACE.repeat(left / FULL);
  }
}
