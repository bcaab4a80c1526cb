package jp.daicho.forms;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.template.Cell;
import jp.daicho.forms.template.FormTemplate;

/** Distributes people, and the lines of a list that goes on, over the pages of a paper. */
final class Sheets {

  /** The distance of lines of a list, in sizes. */
  static final double LIST_LEADING = 1.45;

  /**
   * One page.
   *
   * @param from the first person on it, from 0
   * @param to the person after the last
   * @param goesOn true if it carries only what had no room on the page before
   * @param annex true if it is a 別紙, which follows everybody (5.1)
   * @param lines of the list on this page
   */
  record Sheet(int from, int to, boolean goesOn, boolean annex, List<List<Cluster>> lines) {}

  private Sheets() {}

  static List<Sheet> of(
      FormTemplate template, Typeface typeface, List<PersonValues> people, List<String> annex) {
    var sheets = new ArrayList<Sheet>();
    int perPage = template.people().perPage();
    for (int from = 0; from < people.size(); from += perPage) {
      int to = Math.min(from + perPage, people.size());
      if (template.continuation().isEmpty()) {
        sheets.add(new Sheet(from, to, false, false, List.of()));
      } else {
        addWithList(template, typeface, people.get(from), from, sheets);
      }
    }
    if (!annex.isEmpty()) {
      addAnnex(template, typeface, FieldValue.entries(annex), sheets);
    }
    return sheets;
  }

  private static void addAnnex(
      FormTemplate template, Typeface typeface, FieldValue entries, List<Sheet> sheets) {
    Cell cell = listCell(template.annex());
    List<List<Cluster>> lines = lines(template, entries, typeface, cell);
    lines.add(typeface.shape(template.people().unusedWords()));
    for (int at = 0; at < lines.size(); at += capacity(cell)) {
      int end = Math.min(lines.size(), at + capacity(cell));
      sheets.add(new Sheet(0, 0, at > 0, true, lines.subList(at, end)));
    }
  }

  private static void addWithList(
      FormTemplate template,
      Typeface typeface,
      PersonValues person,
      int index,
      List<Sheet> sheets) {
    Cell cell = listCell(template.people().cells());
    Cell next = listCell(template.continuation());
    List<List<Cluster>> lines = lines(template, person.get(FormItem.ENTRIES), typeface, cell);
    if (!template.people().unusedWords().isEmpty()) {
      lines.add(typeface.shape(template.people().unusedWords()));
    }
    int at = Math.min(lines.size(), capacity(cell));
    sheets.add(new Sheet(index, index + 1, false, false, lines.subList(0, at)));
    while (at < lines.size()) {
      int end = Math.min(lines.size(), at + capacity(next));
      sheets.add(new Sheet(index, index + 1, true, false, lines.subList(at, end)));
      at = end;
    }
  }

  private static Cell listCell(List<Cell> cells) {
    return cells.stream().filter(Cell::isList).findFirst().orElseThrow();
  }

  private static List<List<Cluster>> lines(
      FormTemplate template, FieldValue value, Typeface typeface, Cell cell) {
    List<String> entries =
        value instanceof FieldValue.Entries(List<String> several)
            ? several
            : List.of(template.signs().textOf(value));
    var lines = new ArrayList<List<Cluster>>();
    double width = (Pen.points(cell.box().width()) - 2 * Pen.PADDING) * 1000 / cell.style().size();
    for (String entry : entries) {
      lines.addAll(ListLines.of(entry, typeface, width));
    }
    return lines;
  }

  private static int capacity(Cell cell) {
    double room = Pen.points(cell.box().height()) - 2 * Pen.PADDING;
    return Math.max(1, (int) (room / (cell.style().size() * LIST_LEADING)));
  }
}
