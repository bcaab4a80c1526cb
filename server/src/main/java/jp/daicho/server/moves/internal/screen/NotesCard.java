package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.NoteEntry.Part;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.HiddenItems;
import org.jspecify.annotations.Nullable;

/**
 * The rows of 留意事項 on the card of a person (1.1.14): an item to choose and words to type, with the
 * points that the record has where the move may correct them, and always an empty row.
 *
 * @param path where the rows stand in the entry
 * @param rows the rows
 * @param standing the points of the record that this kind of move leaves as they are, in words
 * @param faults what is wrong with the rows as a whole
 * @param filled how many rows and points there are
 */
public record NotesCard(
    String path, List<Row> rows, List<String> standing, List<String> faults, int filled) {
  /**
   * A row.
   *
   * @param path where it stands in the entry
   * @param number of the point that it corrects, or empty
   */
  public record Row(String path, String number, FieldView item, FieldView text) {}

  /** The card is copied. */
  public NotesCard {
    rows = List.copyOf(rows);
    standing = List.copyOf(standing);
    faults = List.copyOf(faults);
  }

  /** Whether something stands in the rows, so that they are to be in sight. */
  public boolean open() {
    return filled > 0 || !faults.isEmpty();
  }

  static NotesCard of(
      MoveType type,
      int position,
      List<NoteEntry> typed,
      @Nullable ResidentRecord known,
      Set<PersonField> hidden,
      List<Finding> findings) {
    List<PointToNote> points = known == null ? List.of() : known.annotations().pointsToNote();
    boolean corrects = MoveFields.correctsNotes(type);
    List<NoteEntry> entries = new ArrayList<>(typed);
    List<String> standing = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      String number = Integer.toString(i + 1);
      if (HiddenItems.hide(hidden, points.get(i).item())) {
        continue;
      }
      if (!corrects) {
        standing.add(NotedItem.labelOf(points.get(i)) + "：" + points.get(i).text());
      } else if (entries.stream().noneMatch(entry -> entry.number().equals(number))) {
        entries.add(new NoteEntry(number, "", ""));
      }
    }
    int filled =
        standing.size()
            + (int)
                entries.stream()
                    .filter(entry -> !entry.saysNothing() || !entry.number().isEmpty())
                    .count();
    if (entries.isEmpty() || !entries.getLast().equals(NoteEntry.BLANK)) {
      entries.add(NoteEntry.BLANK);
    }
    List<Row> rows = new ArrayList<>();
    for (NoteEntry entry : entries) {
      rows.add(row(position, rows.size(), entry, points, findings));
    }
    String path = NoteEntry.at(position).path();
    return new NotesCard(path, rows, standing, told(path, findings), filled);
  }

  private static Row row(
      int person, int place, NoteEntry entry, List<PointToNote> points, List<Finding> findings) {
    PointToNote point = null;
    for (int i = 0; i < points.size(); i++) {
      point = entry.number().equals(Integer.toString(i + 1)) ? points.get(i) : point;
    }
    String path = NoteEntry.at(person).path() + "[" + place + "]";
    return new Row(
        path,
        entry.number(),
        field(person, place, Part.ITEM, entry, items(entry.item()), point, findings),
        field(person, place, Part.TEXT, entry, Map.of(), point, findings));
  }

  private static FieldView field(
      int person,
      int place,
      Part part,
      NoteEntry entry,
      Map<String, String> options,
      @Nullable PointToNote point,
      List<Finding> findings) {
    String path = NoteEntry.at(person, place, part).path();
    boolean item = part == Part.ITEM;
    List<String> faults = new ArrayList<>(told(path, findings));
    if (item) {
      faults.addAll(told(NoteEntry.at(person, place, Part.NUMBER).path(), findings));
    }
    return new FieldView(
        path,
        item ? "異動項目" : NoteEntry.LABEL,
        entry.get(part),
        item,
        options,
        Map.of(),
        null,
        null,
        null,
        faults,
        List.of(),
        false,
        "",
        "",
        point == null ? null : item ? NotedItem.labelOf(point) : point.text(),
        point != null && !item,
        item ? 4 : 8);
  }

  /** The items to choose from; one given by its label or unknown is offered as it is. */
  private static Map<String, String> items(String chosen) {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("", "");
    NotedItem.all().forEach(item -> items.put(item.name(), item.label()));
    items.putIfAbsent(chosen, chosen);
    return items;
  }

  private static List<String> told(String path, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.where().path().equals(path))
        .map(finding -> finding.number() + " " + finding.reason())
        .toList();
  }
}
