package jp.daicho.ledger.record;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Points to note in one text: a line each, the item's name, a tab, the words. The words of a point
 * hold neither tab nor line break, since entries refuse control characters.
 */
final class PointsToNoteText {
  private PointsToNoteText() {}

  static @Nullable String print(List<PointToNote> points) {
    if (points.isEmpty()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    for (PointToNote point : points) {
      lines.add(point.item() + "\t" + point.text());
    }
    return String.join("\n", lines);
  }

  static List<PointToNote> parse(String text) {
    List<PointToNote> points = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new InvalidValueException(Fault.UNKNOWN_FORM, "points to note");
      }
      points.add(new PointToNote(line.substring(0, tab), line.substring(tab + 1)));
    }
    return points;
  }
}
