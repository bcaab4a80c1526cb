package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.NoteEntry.Part;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.PointToNote;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of 留意事項 of one person (1.1.14): which of the record's points stay and how, and
 * what is noted anew. Only a correction of the record corrects and withdraws points.
 */
final class NoteReader {
  /** The standard names no limit; ours keeps a record printable. */
  private static final int LONGEST_NOTE = 1000;

  private final MoveType type;
  private final int position;
  private final EntryText text;

  NoteReader(MoveType type, int position, EntryText text) {
    this.type = type;
    this.position = position;
    this.text = text;
  }

  /**
   * The points as the move leaves them.
   *
   * @param kept those of the record, as corrected and without those withdrawn
   * @param added what is noted anew
   */
  record Reading(List<PointToNote> kept, List<Note> added) {
    Reading {
      kept = List.copyOf(kept);
      added = List.copyOf(added);
    }
  }

  /** Reads the rows beside the points that the record has. */
  Reading read(List<NoteEntry> rows, List<PointToNote> points) {
    List<@Nullable PointToNote> kept = new ArrayList<>(points);
    List<Note> added = new ArrayList<>();
    Set<Integer> corrected = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      NoteEntry entry = rows.get(row);
      if (entry.saysNothing()) {
        continue;
      }
      if (entry.number().isBlank()) {
        Note note = note(entry, row);
        if (note != null) {
          added.add(note);
        }
      } else {
        Integer place = place(entry, row, points.size());
        if (place != null && !corrected.add(place)) {
          text.findings().add(FindingCode.NOTE_UNKNOWN, NoteEntry.at(position, row, Part.NUMBER));
        } else if (place != null) {
          kept.set(place, corrected(points.get(place), entry, row));
        }
      }
    }
    List<PointToNote> standing = new ArrayList<>();
    for (PointToNote point : kept) {
      if (point != null) {
        standing.add(point);
      }
    }
    return new Reading(standing, added);
  }

  private @Nullable Note note(NoteEntry entry, int row) {
    if (entry.text().isBlank()) {
      return null; // A row whose words were taken out again notes nothing.
    }
    String item =
        text.findings()
            .require(entry.item(), NoteEntry.at(position, row, Part.ITEM), NoteReader::item);
    String words = words(entry, row);
    return item == null || words == null ? null : new Note(item, words);
  }

  private @Nullable Integer place(NoteEntry entry, int row, int points) {
    if (!MoveFields.correctsNotes(type)) {
      text.findings()
          .add(
              FindingCode.ITEM_NOT_OF_MOVE, NoteEntry.at(position, row, Part.NUMBER), type.label());
      return null;
    }
    String number = entry.number().strip();
    int place = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) - 1 : -1;
    if (place < 0 || place >= points) {
      text.findings().add(FindingCode.NOTE_UNKNOWN, NoteEntry.at(position, row, Part.NUMBER));
      return null;
    }
    return place;
  }

  private @Nullable PointToNote corrected(PointToNote point, NoteEntry entry, int row) {
    if (entry.text().strip().equals(PersonTexts.EMPTIED)) {
      return null;
    }
    String item =
        text.findings()
            .read(entry.item(), NoteEntry.at(position, row, Part.ITEM), NoteReader::item);
    String words = words(entry, row);
    PointToNote said = words == null ? point : point.saying(words);
    return item == null ? said : said.on(item);
  }

  private @Nullable String words(NoteEntry entry, int row) {
    return text.words(entry.text(), NoteEntry.at(position, row, Part.TEXT), LONGEST_NOTE);
  }

  private static String item(String typed) {
    return NotedItem.find(typed.strip())
        .map(NotedItem::name)
        .orElseThrow(
            () -> new InvalidValueException(Fault.UNKNOWN_CODE, "item of a point to note"));
  }
}
