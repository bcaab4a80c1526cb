package jp.daicho.ledger.move;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * One person of an entry, as typed.
 *
 * @param fields the texts by field; a field that is not there is empty
 */
public record PersonEntry(Map<PersonField, String> fields) {
  /** A person; the map is copied, empty texts are left out. */
  public PersonEntry {
    Map<PersonField, String> filled = new EnumMap<>(PersonField.class);
    fields.forEach(
        (field, text) -> {
          if (!Objects.requireNonNull(text).isEmpty()) {
            filled.put(field, text);
          }
        });
    fields = Map.copyOf(filled);
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
    return new PersonEntry(changed);
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "PersonEntry" + fields.keySet();
  }
}
