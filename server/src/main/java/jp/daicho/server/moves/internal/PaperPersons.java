package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.WrittenField;
import jp.daicho.ledger.move.WrittenPerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.documents.DocumentKind;
import jp.daicho.server.documents.DocumentPeople;
import jp.daicho.server.moves.TransferCertificateFile.Contents;
import jp.daicho.server.operators.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The persons of a 住民異動届 or of 個人番号カード as those of an entry (10.8): newcomers with all that is
 * written of them, residents as the register has them.
 */
@Component
public final class PaperPersons {
  private static final String KIND = DocumentKind.MOVE_NOTIFICATION.column();

  private final DocumentPeople people;

  /** Made once. */
  PaperPersons(DocumentPeople people) {
    this.people = people;
  }

  /** The kinds of move that a 住民異動届 can be about: those that rest on a notification. */
  public static List<MoveType> notified() {
    return MoveTypes.standard().all().stream()
        .filter(type -> type.grounds().contains(Ground.NOTIFICATION))
        .filter(type -> type.effect() != MoveEffect.CANCEL)
        .filter(type -> type.effect() != MoveEffect.RESTORE)
        .toList();
  }

  /**
   * A 住民異動届.
   *
   * @param wanted the kind of move that is being entered; null if any will do
   */
  public Contents ofNotification(
      Passage passage, CounterFile file, @Nullable MoveType wanted, Findings findings) {
    MoveType named = type(file, findings);
    MoveType type = named == null ? MoveTypes.standard().get("moving-in") : named;
    if (named != null && wanted != null && !named.equals(wanted)) {
      findings.add(
          FindingCode.FILE_OF_OTHER_PAPER,
          new EntryItem("file", "ファイル"),
          DocumentKind.MOVE_NOTIFICATION.label() + "（" + named.label() + "）");
      return nothing(wanted, findings);
    }
    List<EntryField> columns = new ArrayList<>(List.of(CommonField.values()));
    columns.addAll(List.of(PersonField.values()));
    Set<String> besides = new HashSet<>(Set.of(KIND));
    Stream.of(WrittenField.values()).forEach(field -> besides.add(field.fileName()));
    EnteredMove read = MoveRows.read(file, type, columns, besides, List.of(KIND), findings);
    return named == null ? nothing(type, findings) : contents(passage, file, read, findings);
  }

  /** 個人番号カード, one a row. */
  public Contents ofCards(Passage passage, CounterFile file, MoveType type, Findings findings) {
    Set<String> known = new HashSet<>();
    Stream.of(WrittenField.values()).forEach(field -> known.add(field.fileName()));
    file.checkColumns(
        known, List.of(WrittenField.NAME.fileName(), WrittenField.BIRTH_DATE.fileName()), findings);
    List<PersonEntry> empty = file.rows().stream().map(row -> new PersonEntry(Map.of())).toList();
    return contents(passage, file, new EnteredMove(type, Map.of(), empty), findings);
  }

  private Contents contents(
      Passage passage, CounterFile file, EnteredMove read, Findings findings) {
    boolean newcomers = read.type().effect().takesNewcomers();
    List<PersonEntry> persons = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < file.rows().size(); i++) {
      CounterFile.Row row = file.rows().get(i);
      PersonEntry typed = read.persons().get(i);
      WrittenPerson written = DocumentPeople.person(file, row);
      Optional<PersonEntry> person =
          newcomers
              ? Optional.of(written.into(typed.with(PersonField.ADDRESS_NUMBER, "")))
              : people
                  .find(passage, written, row, findings)
                  .map(resident -> resident(resident, typed, read.type()));
      if (person.isPresent()) {
        persons.add(person.get());
        lines.add(row.line());
      }
    }
    return new Contents(read.withPersons(persons), findings.list(), lines);
  }

  /** What names the person on the paper is no entry; what else the move takes is. */
  private static PersonEntry resident(ResidentRecord resident, PersonEntry typed, MoveType type) {
    Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
    fields.putAll(typed.fields());
    fields.keySet().retainAll(MoveFields.person(type));
    fields.put(PersonField.ADDRESS_NUMBER, resident.key().addressNumber().value());
    fields.put(PersonField.VERSION, Integer.toString(resident.key().version()));
    return new PersonEntry(fields);
  }

  /** The kind of move, by its name, its number or its id; the same in every row. */
  private static @Nullable MoveType type(CounterFile file, Findings findings) {
    MoveType type = null;
    for (CounterFile.Row row : file.rows()) {
      EntryItem where = row.item("異動の種別");
      String word = file.get(row, KIND).strip();
      Optional<MoveType> named =
          notified().stream()
              .filter(
                  one ->
                      one.label().equals(word)
                          || one.number().equals(word)
                          || one.id().equals(word))
              .findFirst();
      if (named.isEmpty()) {
        findings.add(word.isEmpty() ? FindingCode.EMPTY : FindingCode.UNKNOWN_CODE, where);
      } else if (type != null && !type.equals(named.get())) {
        findings.add(FindingCode.FILE_MIXED, where);
      } else {
        type = named.get();
      }
    }
    return type;
  }

  private static Contents nothing(MoveType type, Findings findings) {
    return new Contents(new EnteredMove(type, Map.of(), List.of()), findings.list(), List.of());
  }
}
