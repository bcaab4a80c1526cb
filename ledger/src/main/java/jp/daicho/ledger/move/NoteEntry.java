package jp.daicho.ledger.move;

import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.finding.EntryItem;

/**
 * A row of 留意事項 as typed (1.1.14). Without a number it notes something anew. With the number of a
 * point that the record has, counted from 1, it corrects that point: what is left empty stays as it
 * is, and {@link PersonTexts#EMPTIED} as its text withdraws it.
 *
 * @param number which point of the record is meant; empty for a new one
 * @param item the item by its name or label, see {@link jp.daicho.ledger.record.NotedItem}
 * @param text what is to be noted
 */
public record NoteEntry(String number, String item, String text) {
  /** What the rows are called in the API and on screens. */
  public static final String PATH = "pointsToNote";

  /** What the rows are called by clerks. */
  public static final String LABEL = "留意事項";

  /** A part of a row. */
  public enum Part {
    /** Which point of the record is meant. */
    NUMBER("number", "番号"),
    /** The item. */
    ITEM("item", "項目"),
    /** What is to be noted. */
    TEXT("text", "内容");

    private final String path;
    private final String label;

    Part(String path, String label) {
      this.path = path;
      this.label = label;
    }

    /** The name in the API and on screens. */
    public String path() {
      return path;
    }

    /** What the clerk reads. */
    public String label() {
      return label;
    }
  }

  /** An empty row. */
  public static final NoteEntry BLANK = new NoteEntry("", "", "");

  /** A row. */
  public NoteEntry {
    Objects.requireNonNull(number);
    Objects.requireNonNull(item);
    Objects.requireNonNull(text);
  }

  /** A row that notes something anew. */
  public static NoteEntry of(Note note) {
    return new NoteEntry("", note.item(), note.text());
  }

  /** A part of the row. */
  public String get(Part part) {
    return switch (part) {
      case NUMBER -> number;
      case ITEM -> item;
      case TEXT -> text;
    };
  }

  /** Whether the row says nothing: nothing new, and nothing else of a point there is. */
  public boolean saysNothing() {
    return text.isBlank() && item.isBlank();
  }

  /** The rows that say something. */
  static List<NoteEntry> saying(List<NoteEntry> rows) {
    return rows.stream().filter(row -> !row.saysNothing()).toList();
  }

  /** Where a part of a row, counted from 0, of a person stands in the entry. */
  public static EntryItem at(int person, int row, Part part) {
    return new EntryItem(
        "persons[%d].%s[%d].%s".formatted(person, PATH, row, part.path()),
        "%d人目の%s%d行目の%s".formatted(person + 1, LABEL, row + 1, part.label()));
  }

  /** Where the rows of a person stand in the entry. */
  public static EntryItem at(int person) {
    return new EntryItem("persons[%d].%s".formatted(person, PATH), (person + 1) + "人目の" + LABEL);
  }

  /** Without the words, which have no place in a log. */
  @Override
  public String toString() {
    return "NoteEntry[" + number + "]";
  }
}
