package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** What the buttons of the entry do to what was typed; nothing typed is lost by any of them. */
final class EntrySteps {
  private EntrySteps() {}

  /**
   * Adds a person. What a family shares is taken from the Japanese person typed last, or from the
   * householder of the household that is joined; 旧氏 never (4.0.10).
   */
  static EntryForm add(EntryForm form, @Nullable ResidentRecord householder) {
    Map<PersonField, String> shared = new EnumMap<>(PersonField.class);
    List<PersonEntry> typed = form.entry().persons();
    PersonEntry last = typed.isEmpty() ? null : typed.getLast();
    shared.put(PersonField.KIND, last == null ? code(ResidentKind.JAPANESE) : kind(last));
    if (shared.get(PersonField.KIND).equals(code(ResidentKind.JAPANESE))) {
      for (PersonEntry person : typed) {
        if (kind(person).equals(code(ResidentKind.JAPANESE))) {
          share(person, shared);
        }
      }
      if (!shared.containsKey(PersonField.SURNAME)
          && householder != null
          && householder.person() instanceof JapanesePerson japanese) {
        shared.put(PersonField.SURNAME, japanese.name().surname());
      }
    }
    List<PersonEntry> persons = new ArrayList<>(typed);
    persons.add(new PersonEntry(shared));
    List<Integer> origins = new ArrayList<>(form.origins());
    origins.add(-1);
    return form.with(form.entry().withPersons(persons), origins);
  }

  /** Takes a person out. */
  static EntryForm remove(EntryForm form, int position) {
    if (position < 0 || position >= form.entry().persons().size()) {
      return form;
    }
    List<PersonEntry> persons = new ArrayList<>(form.entry().persons());
    List<Integer> origins = new ArrayList<>(form.origins());
    persons.remove(position);
    origins.remove(position);
    return form.with(form.entry().withPersons(persons), origins);
  }

  /** Lets a person and the one before change places. */
  static EntryForm up(EntryForm form, int position) {
    if (position < 1 || position >= form.entry().persons().size()) {
      return form;
    }
    List<PersonEntry> persons = new ArrayList<>(form.entry().persons());
    List<Integer> origins = new ArrayList<>(form.origins());
    Collections.swap(persons, position, position - 1);
    Collections.swap(origins, position, position - 1);
    return form.with(form.entry().withPersons(persons), origins);
  }

  /**
   * Fills the form with what a file holds. What was typed before stays: a file fills only empty
   * fields, and its persons come after those typed, but for cards nobody has typed into.
   *
   * @param preset the day the form offered as 届出日, which nobody typed
   */
  static EntryForm fill(EntryForm form, EnteredMove file, String preset) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.putAll(form.entry().common());
    if (form.entry().get(CommonField.NOTIFIED_ON).equals(preset)) {
      common.remove(CommonField.NOTIFIED_ON);
    }
    file.common().forEach(common::putIfAbsent);
    common.putIfAbsent(CommonField.NOTIFIED_ON, preset);
    List<PersonEntry> persons = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    for (int i = 0; i < form.entry().persons().size(); i++) {
      if (isTyped(form.entry().persons().get(i)) || file.persons().isEmpty()) {
        persons.add(form.entry().persons().get(i));
        origins.add(form.origins().get(i));
      }
    }
    for (PersonEntry person : file.persons()) {
      persons.add(person);
      origins.add(-1);
    }
    return form.with(new EnteredMove(form.entry().type(), common, persons), origins).fromFile();
  }

  private static boolean isTyped(PersonEntry person) {
    return person.fields().keySet().stream().anyMatch(field -> field != PersonField.KIND);
  }

  private static void share(PersonEntry from, Map<PersonField, String> shared) {
    for (PersonField field :
        List.of(
            PersonField.SURNAME,
            PersonField.SURNAME_FURIGANA,
            PersonField.DOMICILE,
            PersonField.HEAD_OF_REGISTER)) {
      if (!from.get(field).isBlank()) {
        shared.put(field, from.get(field));
      }
    }
  }

  private static String kind(PersonEntry person) {
    return Control.KIND.chosen(person.get(PersonField.KIND));
  }

  private static String code(ResidentKind kind) {
    return kind.code();
  }
}
