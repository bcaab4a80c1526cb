package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.Note;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.SpecialNotes;
import jp.daicho.ledger.record.SpecialCircumstance;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.RegisteredNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The points to note that stand in an entry by themselves (1.1.14): those the municipality has
 * registered for the kind of move, and the words of the standard for a special adoption. They are
 * rows like those that are typed, to be changed or emptied before the draft.
 */
@Component
public final class OfferedNotes {
  private final RegisteredNotes registered;

  /** Made once. */
  OfferedNotes(RegisteredNotes registered) {
    this.registered = registered;
  }

  /** What is offered for a kind of move; that of the special reason comes to that of the kind. */
  public List<Note> of(Passage passage, MoveType type, @Nullable SpecialCircumstance special) {
    List<Note> notes = new ArrayList<>(registered.of(passage, type, null));
    if (special != null) {
      notes.addAll(ofCircumstance(passage, type, special));
    }
    return List.copyOf(notes);
  }

  /**
   * A person of an entry with the rows that are offered. What is offered for the kind of move is
   * entered once, for who has no row yet; what is offered for a special reason wherever no row has
   * the item.
   *
   * @param fresh whether the person comes into the entry now, and not from a stored draft
   */
  public PersonEntry entered(Passage passage, MoveType type, PersonEntry person, boolean fresh) {
    List<NoteEntry> rows = new ArrayList<>(person.notes());
    if (fresh && rows.isEmpty()) {
      registered.of(passage, type, null).forEach(note -> rows.add(NoteEntry.of(note)));
    }
    SpecialCircumstance special = special(person);
    if (special != null) {
      for (Note note : ofCircumstance(passage, type, special)) {
        if (rows.stream().noneMatch(row -> row.item().equals(note.item()))) {
          rows.add(NoteEntry.of(note));
        }
      }
    }
    return person.withNotes(rows);
  }

  private List<Note> ofCircumstance(Passage passage, MoveType type, SpecialCircumstance special) {
    List<Note> notes = new ArrayList<>(SpecialNotes.of(type, special));
    notes.addAll(registered.of(passage, type, special));
    return notes;
  }

  private static @Nullable SpecialCircumstance special(PersonEntry person) {
    String typed = person.get(PersonField.SPECIAL_CIRCUMSTANCE).strip();
    try {
      return typed.isEmpty() ? null : SpecialCircumstance.parse(typed);
    } catch (InvalidValueException unreadable) {
      return null;
    }
  }
}
