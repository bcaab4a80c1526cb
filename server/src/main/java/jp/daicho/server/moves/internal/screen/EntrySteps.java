package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.OfferedAddress;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** What the buttons of the entry do to what was typed; nothing typed is lost by any of them. */
final class EntrySteps {
  private static final Set<PersonField> SHARED =
      EnumSet.of(
          PersonField.SURNAME,
          PersonField.SURNAME_FURIGANA,
          PersonField.DOMICILE,
          PersonField.HEAD_OF_REGISTER,
          PersonField.NATIONALITY,
          PersonField.LAST_REGISTERED_ADDRESS,
          PersonField.REMARKS);

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

  /**
   * Copies the present address of those who move into the fields of the new one, to be changed from
   * there (4.1.2.1, 4.2.3.1).
   */
  static EntryForm copyAddress(EntryForm form, EntryDesk.Seen seen) {
    List<ResidentRecord> known = seen.known();
    if (known.isEmpty()) {
      return form;
    }
    Address address = known.getFirst().residence().address();
    PostalCode postalCode = address.postalCode();
    AddressCode code = address.addressCode();
    String building = address.building();
    EnteredMove copied =
        form.entry()
            .with(
                CommonField.WARD, seen.wards().isEmpty() ? "" : address.municipalityCode().value())
            .with(CommonField.TOWN, address.town())
            .with(CommonField.LOT, address.lot())
            .with(CommonField.BUILDING, building == null ? "" : building)
            .with(CommonField.POSTAL_CODE, postalCode == null ? "" : postalCode.value())
            .with(CommonField.ADDRESS_CODE, code == null ? "" : code.value());
    return form.with(copied);
  }

  /**
   * Takes an address that is offered over into another of the entry; an unknown one changes
   * nothing.
   */
  static EntryForm takeOver(
      EntryForm form, OfferedAddress.Place place, String key, EntryDesk.Seen seen) {
    return seen.offers().at(place).stream()
        .filter(offer -> offer.key().equals(key))
        .findFirst()
        .map(offer -> form.with(offer.into(form.entry(), place, seen.wardCodes())))
        .orElse(form);
  }

  /**
   * Gives what was typed for one person to all others who have nothing typed there and are of the
   * same 住民種別 (4.0.6, 4.0.10): what a family has in common, never 旧氏.
   */
  static EntryForm share(EntryForm form, int position, EntryDesk.Seen seen) {
    List<PersonEntry> persons = form.entry().persons();
    if (position < 0 || position >= persons.size()) {
      return form;
    }
    List<PersonReading> read = seen.look().reading().persons();
    PersonEntry from = persons.get(position);
    List<PersonEntry> shared = new ArrayList<>();
    for (PersonEntry person : persons) {
      PersonEntry given = person;
      boolean alike = read.get(shared.size()).kind() == read.get(position).kind();
      for (PersonField field : SHARED) {
        if (alike && person.get(field).isBlank()) {
          given = given.with(field, from.get(field));
        }
      }
      shared.add(given);
    }
    return form.with(form.entry().withPersons(shared));
  }

  /** Whether what is typed in a field, given by its path, can be given to the others. */
  static boolean isShared(String path) {
    return SHARED.stream().anyMatch(field -> path.endsWith("." + field.path()));
  }

  /** Goes on from the latest version of a person's record, which somebody registered in between. */
  static EntryForm renew(EntryForm form, int position, EntryDesk.Seen seen) {
    List<PersonReading> read = seen.look().reading().persons();
    ResidentRecord known =
        position < 0 || position >= read.size() ? null : read.get(position).known();
    return known == null
        ? form
        : form.with(
            form.entry()
                .with(position, PersonField.VERSION, Integer.toString(known.key().version())));
  }

  /** The path of the empty row of 留意事項 that the page will have for a person (1.1.14). */
  static String emptyNote(EntryForm form, int position) {
    if (position < 0 || position >= form.entry().persons().size()) {
      return "";
    }
    List<NoteEntry> rows = form.entry().persons().get(position).notes();
    boolean empty = !rows.isEmpty() && rows.getLast().equals(NoteEntry.BLANK);
    int row = empty ? rows.size() - 1 : rows.size();
    return NoteEntry.at(position, row, NoteEntry.Part.ITEM).path();
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
