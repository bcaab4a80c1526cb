package jp.daicho.server.certificates.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.DeletedRecord;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Finds deleted records to be certified, those still in the register and those moved over to the
 * database of deleted records alike (1.1.5, 9.3).
 */
@Component
final class DeletedPeople {
  private final Registry registry;
  private final DeletedRecords movedOver;

  DeletedPeople(Registry registry, DeletedRecords movedOver) {
    this.registry = registry;
    this.movedOver = movedOver;
  }

  /** All deleted records of a person, the latest first. */
  List<DeletedRecord> of(Passage passage, AddressNumber person) {
    return DeletedRecord.of(registry.moves(passage, person), passage.today());
  }

  /** The latest deleted record of each who left a household, in its order (5.2). */
  List<DeletedRecord> household(Passage passage, HouseholdNumber household) {
    Set<AddressNumber> left = new LinkedHashSet<>();
    registry.householdWithDeleted(passage, household).stream()
        .filter(record -> !CertifiedRecord.isResident(record, passage.today()))
        .forEach(record -> left.add(record.key().addressNumber()));
    movedOver.household(passage, household).stream()
        .map(record -> record.key().addressNumber())
        .forEach(left::add);
    return left.stream()
        .flatMap(person -> of(passage, person).stream().limit(1))
        .filter(deleted -> latest(deleted).household().householdNumber().equals(household))
        .sorted(Comparator.comparingInt(deleted -> latest(deleted).household().order()))
        .toList();
  }

  /** The latest version of whoever is in one of the two databases, to name them. */
  List<ResidentRecord> latest(Passage passage, List<AddressNumber> people) {
    List<ResidentRecord> there = registry.latest(passage, people);
    return there.isEmpty() ? movedOver.latest(passage, people) : there;
  }

  private static ResidentRecord latest(DeletedRecord deleted) {
    return deleted.record().latest();
  }
}
