package jp.daicho.ledger.move;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One person of an entry, as typed.
 *
 * @param fields the texts by field; a field that is not there is empty
 * @param notes the rows of 留意事項 (1.1.14)
 */
public record PersonEntry(Map<PersonField, String> fields, List<NoteEntry> notes) {
  /** A person; the collections are copied, empty texts are left out. */
  public PersonEntry {
    Map<PersonField, String> filled = new EnumMap<>(PersonField.class);
    fields.forEach(
        (field, text) -> {
          if (!Objects.requireNonNull(text).isEmpty()) {
            filled.put(field, text);
          }
        });
    fields = Map.copyOf(filled);
    notes = List.copyOf(notes);
  }

  /** A person of whom nothing is noted. */
  public PersonEntry(Map<PersonField, String> fields) {
    this(fields, List.of());
  }

  /** The text in a field, empty where nothing was typed. */
  public String get(PersonField field) {
    return fields.getOrDefault(field, "");
  }

  /** The same person with another text in a field. */
  public PersonEntry with(PersonField field, String text) {
    Map<PersonField, String> changed = new EnumMap<>(PersonField.class);
    changed.putAll(fields);
    changed.put(field, text);
    return new PersonEntry(changed, notes);
  }

  /** The same person with other rows of 留意事項. */
  public PersonEntry withNotes(List<NoteEntry> rows) {
    return new PersonEntry(fields, rows);
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "PersonEntry" + fields.keySet();
  }
}
