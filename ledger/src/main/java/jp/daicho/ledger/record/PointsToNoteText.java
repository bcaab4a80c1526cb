package jp.daicho.ledger.record;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Points to note in one text: a line each, the item's name, a tab, 履歴番号, a tab, the words. The
 * words of a point hold neither tab nor line break, since entries refuse control characters.
 */
final class PointsToNoteText {
  private PointsToNoteText() {}

  static @Nullable String print(List<PointToNote> points) {
    if (points.isEmpty()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    for (PointToNote point : points) {
      lines.add(point.item() + "\t" + point.version() + "\t" + point.text());
    }
    return String.join("\n", lines);
  }

  static List<PointToNote> parse(String text) {
    List<PointToNote> points = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String[] parts = line.split("\t", 3);
      if (parts.length < 3 || !parts[1].matches("[0-9]{1,9}")) {
        throw new InvalidValueException(Fault.UNKNOWN_FORM, "points to note");
      }
      points.add(new PointToNote(parts[0], Integer.parseInt(parts[1]), parts[2]));
    }
    return points;
  }
}
