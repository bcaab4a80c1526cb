package jp.daicho.server.inquiry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.lists.CsvFile;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.EnquiryRestrictedException;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.Registry;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The data of a resident who was found, or of the members of a household, as a CSV file (2.1.3): a
 * column for each item of 1.1.1 and 1.1.2 that the operator may see (10.4), a line for each person.
 * Whoever may not be looked at or listed (3.1, 3.4) is left out of a household's file; there is no
 * file if nobody is left.
 */
@Component
final class RecordFiles {
  private static final Operation FILE =
      Operation.of("住民データのCSV出力", AuditAction.DATA_EXTRACTION, Permission.DATA_EXTRACTION);
  private static final EntryItem PERSONS = new EntryItem("persons", "対象者");

  private final Door door;
  private final Registry registry;
  private final DeletedRecords deletedRecords;
  private final EnquiryGuard guard;
  private final Protections protections;

  RecordFiles(
      Door door,
      Registry registry,
      DeletedRecords deletedRecords,
      EnquiryGuard guard,
      Protections protections) {
    this.door = door;
    this.registry = registry;
    this.deletedRecords = deletedRecords;
    this.guard = guard;
    this.protections = protections;
  }

  /**
   * A resident's latest version.
   *
   * @param typed the number in the address
   * @param individualNumber whether to write the Individual Number, which needs its permission and
   *     is logged
   * @throws EnquiryRestrictedException if the person may not be looked at or listed
   * @throws ResponseStatusException if there is nobody with that number
   */
  ResponseEntity<byte[]> resident(String typed, boolean individualNumber) {
    AddressNumber number = RecordController.read(typed, AddressNumber::of);
    String name = "resident-" + number.value() + ".csv";
    return found(
        passage -> {
          List<ResidentRecord> records = new ArrayList<>(registry.latest(passage, List.of(number)));
          if (records.isEmpty()) {
            records.addAll(deletedRecords.latest(passage, List.of(number)));
          }
          return file(passage, name, records, individualNumber);
        });
  }

  /** The present members of a household, in their order; as {@link #resident} otherwise. */
  ResponseEntity<byte[]> household(String typed, boolean individualNumber) {
    HouseholdNumber number = RecordController.read(typed, HouseholdNumber::of);
    String name = "household-" + number.value() + ".csv";
    return found(
        passage -> file(passage, name, registry.household(passage, number), individualNumber));
  }

  private ResponseEntity<byte[]> found(Function<Passage, Optional<ResponseEntity<byte[]>>> file) {
    return door.enter(FILE, file::apply).orElseThrow(RecordController::unknown);
  }

  private Optional<ResponseEntity<byte[]>> file(
      Passage passage, String name, Collection<ResidentRecord> records, boolean individualNumber) {
    passage.require(Permission.ENQUIRY);
    if (individualNumber) {
      passage.require(Permission.SEE_INDIVIDUAL_NUMBER);
    }
    if (records.isEmpty()) {
      return Optional.empty();
    }
    Set<AddressNumber> free = Set.copyOf(whomToList(passage, numbers(records)));
    List<ResidentRecord> written =
        records.stream().filter(record -> free.contains(record.key().addressNumber())).toList();
    written.forEach(record -> passage.concerning(record.key().addressNumber()));
    if (individualNumber
        && written.stream().anyMatch(record -> record.numbers().individualNumber() != null)) {
      passage.numberShown();
    }
    passage.note("ファイル名", name).note("件数", Integer.toString(written.size()));
    RecordTable table = new RecordTable(VisibleItems.in(passage), individualNumber);
    return Optional.of(
        CsvFile.answer(name, table.headings(), written.stream().map(table::row).toList()));
  }

  private List<AddressNumber> whomToList(Passage passage, List<AddressNumber> people) {
    List<AddressNumber> shown = guard.whomToShow(passage, people);
    Map<AddressNumber, List<Finding>> errors =
        shown.stream()
            .collect(Collectors.toMap(person -> person, person -> errorsAgainst(passage, person)));
    List<AddressNumber> free =
        shown.stream().filter(person -> errors.getOrDefault(person, List.of()).isEmpty()).toList();
    if (free.isEmpty()) {
      AddressNumber first = shown.getFirst();
      people.forEach(passage::concerning);
      passage.note("抑止", RestrictedFunction.LISTING.label());
      throw new EnquiryRestrictedException(first, errors.getOrDefault(first, List.of()));
    }
    return free;
  }

  private List<Finding> errorsAgainst(Passage passage, AddressNumber person) {
    return protections
        .against(passage, RestrictedFunction.LISTING, List.of(person), PERSONS)
        .stream()
        .filter(Finding::isError)
        .toList();
  }

  private static List<AddressNumber> numbers(Collection<ResidentRecord> records) {
    return records.stream().map(record -> record.key().addressNumber()).toList();
  }
}
