package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A move of any kind (chapter 4) as typed: texts only, so that a faulty entry is kept as it is and
 * every fault can be shown beside what was typed.
 *
 * @param type the kind of move
 * @param common the texts that all persons share; a field that is not there is empty
 * @param persons those who move, in the order of the notification
 */
public record EnteredMove(
    MoveType type, Map<CommonField, String> common, List<PersonEntry> persons) {
  /** An entry; map and list are copied, empty texts are left out. */
  public EnteredMove {
    Objects.requireNonNull(type);
    Map<CommonField, String> filled = new EnumMap<>(CommonField.class);
    common.forEach(
        (field, text) -> {
          if (!Objects.requireNonNull(text).isEmpty()) {
            filled.put(field, text);
          }
        });
    common = Map.copyOf(filled);
    persons = List.copyOf(persons);
  }

  /** The text in a field, empty where nothing was typed. */
  public String get(CommonField field) {
    return common.getOrDefault(field, "");
  }

  /** The same entry with another text in a common field. */
  public EnteredMove with(CommonField field, String text) {
    Map<CommonField, String> changed = new EnumMap<>(CommonField.class);
    changed.putAll(common);
    changed.put(field, text);
    return new EnteredMove(type, changed, persons);
  }

  /** The same entry with another text in a field of one person, counted from 0. */
  public EnteredMove with(int person, PersonField field, String text) {
    List<PersonEntry> changed = new ArrayList<>(persons);
    changed.set(person, changed.get(person).with(field, text));
    return new EnteredMove(type, common, changed);
  }

  /** The same entry with other rows of 留意事項 of one person, counted from 0 (1.1.14). */
  public EnteredMove withNotes(int person, List<NoteEntry> rows) {
    List<PersonEntry> changed = new ArrayList<>(persons);
    changed.set(person, changed.get(person).withNotes(rows));
    return new EnteredMove(type, common, changed);
  }

  /** The same entry with other persons. */
  public EnteredMove withPersons(List<PersonEntry> others) {
    return new EnteredMove(type, common, others);
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "EnteredMove[" + type.id() + ", " + persons.size() + " persons]";
  }
}
