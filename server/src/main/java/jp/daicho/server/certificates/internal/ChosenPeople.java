package jp.daicho.server.certificates.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.certificate.DeletedRecord;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** Finds those for whom a certificate is asked: residents, or their deleted records (5.1). */
@Component
final class ChosenPeople {
  private final Subjects subjects;
  private final DeletedPeople deletedPeople;
  private final Registry registry;

  ChosenPeople(Subjects subjects, DeletedPeople deletedPeople, Registry registry) {
    this.subjects = subjects;
    this.deletedPeople = deletedPeople;
    this.registry = registry;
  }

  /**
   * Who was asked for.
   *
   * @param records those found, in the order of the household (5.2); of deleted records the last
   *     versions, and the latest version of whoever has none
   * @param deleted the deleted records among them
   * @param whole whether they are all the household has
   * @param strangers whether somebody is not in the household named, or not in the register
   */
  record Chosen(
      List<ResidentRecord> records, List<DeletedRecord> deleted, boolean whole, boolean strangers) {
    List<AddressNumber> numbers() {
      return records.stream().map(record -> record.key().addressNumber()).distinct().toList();
    }
  }

  Chosen of(Passage passage, CertificateRequest request) {
    return request.choice().form().isOfDeletedRecords()
        ? deleted(passage, request)
        : residents(passage, request);
  }

  private Chosen residents(Passage passage, CertificateRequest request) {
    HouseholdNumber named = request.household();
    if (request.members().isEmpty()) {
      List<ResidentRecord> all = named == null ? List.of() : subjects.members(passage, named);
      return new Chosen(all, List.of(), true, false);
    }
    List<ResidentRecord> chosen =
        registry.latest(passage, List.copyOf(new HashSet<>(request.members()))).stream()
            .sorted(Comparator.comparingInt(member -> member.household().order()))
            .toList();
    if (chosen.isEmpty()) {
      return new Chosen(chosen, List.of(), false, false);
    }
    HouseholdNumber household =
        named == null ? chosen.getFirst().household().householdNumber() : named;
    boolean strangers =
        chosen.size() < Set.copyOf(request.members()).size()
            || chosen.stream()
                .anyMatch(member -> !member.household().householdNumber().equals(household));
    boolean whole = subjects.members(passage, household).size() == chosen.size();
    return new Chosen(chosen, List.of(), whole, strangers);
  }

  private Chosen deleted(Passage passage, CertificateRequest request) {
    HouseholdNumber named = request.household();
    if (request.members().isEmpty()) {
      List<DeletedRecord> all = named == null ? List.of() : deletedPeople.household(passage, named);
      return new Chosen(versions(all), all, true, false);
    }
    List<DeletedRecord> deleted = new ArrayList<>();
    List<ResidentRecord> without = new ArrayList<>();
    int missing = 0;
    for (AddressNumber member : new LinkedHashSet<>(request.members())) {
      List<DeletedRecord> own = deletedPeople.of(passage, member);
      List<RecordKey> meant =
          request.records().stream().filter(key -> key.addressNumber().equals(member)).toList();
      if (meant.isEmpty() && !own.isEmpty()) {
        deleted.add(own.getFirst());
      } else if (!own.isEmpty() && meant.stream().allMatch(key -> find(own, key).isPresent())) {
        meant.forEach(key -> find(own, key).ifPresent(deleted::add));
      } else {
        List<ResidentRecord> latest = deletedPeople.latest(passage, List.of(member));
        without.addAll(latest);
        missing += latest.isEmpty() ? 1 : 0;
      }
    }
    deleted.sort(
        Comparator.comparingInt((DeletedRecord one) -> one.record().latest().household().order()));
    List<ResidentRecord> records = new ArrayList<>(versions(deleted));
    records.addAll(without);
    return new Chosen(records, deleted, false, missing > 0);
  }

  private static Optional<DeletedRecord> find(List<DeletedRecord> own, RecordKey key) {
    return own.stream().filter(one -> one.endedWith() == key.version()).findFirst();
  }

  private static List<ResidentRecord> versions(List<DeletedRecord> deleted) {
    return deleted.stream().map(one -> one.record().latest()).toList();
  }
}
