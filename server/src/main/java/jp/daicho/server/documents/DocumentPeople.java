package jp.daicho.server.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.WrittenField;
import jp.daicho.ledger.move.WrittenPerson;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** Finds who is meant by a paper (10.8). */
@Component
public final class DocumentPeople {
  private final Registry registry;
  private final DeletedRecords movedOver;

  /** Over the register and the database of deleted records. */
  DocumentPeople(Registry registry, DeletedRecords movedOver) {
    this.registry = registry;
    this.movedOver = movedOver;
  }

  /** The person of a row of a file, by the columns the row has. */
  public static WrittenPerson person(CounterFile file, CounterFile.Row row) {
    Map<WrittenField, String> texts = new LinkedHashMap<>();
    for (WrittenField field : WrittenField.values()) {
      texts.put(field, file.get(row, field.fileName()));
    }
    return new WrittenPerson(texts);
  }

  /**
   * The one resident who is meant; the log tells of everybody who was looked at. An operator who
   * may not see Individual Numbers does not search by them either (10.4).
   *
   * @param findings takes what cannot be read, and why nobody or not only one was found
   */
  public Optional<ResidentRecord> find(
      Passage passage, WrittenPerson written, CounterFile.Row row, Findings findings) {
    WrittenPerson.Wanted wanted = wanted(passage, written, row, findings);
    List<ResidentRecord> candidates = candidates(passage, wanted);
    candidates.forEach(candidate -> passage.concerning(candidate.key().addressNumber()));
    return wanted.among(candidates, row.item("人"), findings);
  }

  /**
   * The one person who is meant, resident or not, as {@link #find}: for what is asked of deleted
   * records. Whose record was moved over to their database (9.3) is found by 宛名番号 alone.
   */
  public Optional<ResidentRecord> findAlsoDeleted(
      Passage passage, WrittenPerson written, CounterFile.Row row, Findings findings) {
    WrittenPerson.Wanted wanted = wanted(passage, written, row, findings);
    List<ResidentRecord> candidates = candidates(passage, wanted);
    AddressNumber number = wanted.number();
    if (candidates.isEmpty() && number != null) {
      candidates = movedOver.latest(passage, List.of(number));
    }
    candidates.forEach(candidate -> passage.concerning(candidate.key().addressNumber()));
    return wanted.amongAll(candidates, row.item("人"), findings);
  }

  private static WrittenPerson.Wanted wanted(
      Passage passage, WrittenPerson written, CounterFile.Row row, Findings findings) {
    WrittenPerson.Wanted wanted =
        written.wanted(StandardReferenceData.get().eras(), row.line() + "行目", findings);
    return passage.may(Permission.SEE_INDIVIDUAL_NUMBER)
        ? wanted
        : wanted.withoutIndividualNumber();
  }

  private List<ResidentRecord> candidates(Passage passage, WrittenPerson.Wanted wanted) {
    AddressNumber number = wanted.number();
    if (number != null) {
      return registry.latest(passage, number).stream().toList();
    }
    if (wanted.individualNumber() != null) {
      return registry.withNumbers(
          passage, List.of(wanted.individualNumber().value()), List.of(), List.of());
    }
    return wanted.birthDate() == null || wanted.name().isEmpty()
        ? List.of()
        : registry.similar(
            passage,
            List.of(),
            List.of(),
            List.of(),
            wanted.names(),
            List.of(wanted.birthDate().day()));
  }
}
