package jp.daicho.ledger.move;

import java.util.List;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.SpecialCircumstance;
import org.jspecify.annotations.Nullable;

/**
 * The words that a special adoption and its end are noted with, and the items they are bound to:
 * both destinations in the record of an adopted child who moves out, 転入前住所 in that of one who moves
 * in (1.1.14).
 */
public final class SpecialNotes {
  private SpecialNotes() {}

  /** What has to be noted; empty where nothing has to be. */
  public static List<Note> of(MoveType type, @Nullable SpecialCircumstance circumstance) {
    if (circumstance == null) {
      return List.of();
    }
    return switch (circumstance) {
      case SPECIAL_ADOPTION -> noted(type, "特別養子縁組");
      case SPECIAL_ADOPTION_DISSOLVED -> noted(type, "特別養子縁組解消");
      case CHANGE_OF_SEX -> List.of();
    };
  }

  private static List<Note> noted(MoveType type, String words) {
    return switch (type.effect()) {
      case ENTER -> List.of(Note.of(NotedItem.PREVIOUS_ADDRESS, words));
      case LEAVE ->
          List.of(
              Note.of(NotedItem.PLANNED_DESTINATION, words),
              Note.of(NotedItem.CONFIRMED_DESTINATION, words));
      case RELOCATE, REGROUP, CORRECT, CONVERT, REMAKE, ARRIVE, CANCEL, RESTORE -> List.of();
    };
  }

  /** Whoever moves in or out for such a reason has it noted in these words (1.1.14). */
  static void areThere(MoveReading move, Situation situation, Findings findings) {
    for (PersonReading person : move.persons()) {
      for (Note needed : of(move.type(), person.special())) {
        boolean there =
            person.notes().stream()
                .anyMatch(
                    note ->
                        note.item().equals(needed.item()) && note.text().contains(needed.text()));
        if (!there) {
          findings.add(
              FindingCode.NOTE_WORDS_MISSING,
              NoteEntry.at(person.position()),
              NotedItem.find(needed.item()).orElseThrow().label(),
              needed.text());
        }
      }
    }
  }
}
