package jp.daicho.server.certificates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.DeletedRecord;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.CertificateSubject;
import jp.daicho.server.certificates.IssueWatch;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.Marks;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who can be certified, for the clerk to choose from; all of them are noted in the log. */
@Component
public final class Subjects {
  private static final EntryItem MEMBERS = new EntryItem("members", "証明する人");

  private final Registry registry;
  private final DeletedPeople deletedPeople;
  private final Protections protections;
  private final IssueWatch watch;

  /** Over both databases, the support measures, and those who are told of issues. */
  Subjects(
      Registry registry, DeletedPeople deletedPeople, Protections protections, IssueWatch watch) {
    this.registry = registry;
    this.deletedPeople = deletedPeople;
    this.protections = protections;
    this.watch = watch;
  }

  /**
   * A household to choose from: its residents; where none is left, or they are asked for, its
   * deleted records.
   *
   * @param deleted whether its deleted records are asked for
   * @throws CertificateRefusedException if there are none
   */
  public CertificateSubject of(Passage passage, HouseholdNumber household, boolean deleted) {
    List<ResidentRecord> members = members(passage, household);
    return deleted || members.isEmpty()
        ? deleted(passage, household, deletedPeople.household(passage, household))
        : residents(passage, household, members);
  }

  /**
   * The household of a person to choose from, as {@link #of(Passage, HouseholdNumber, boolean)}: of
   * a resident the residents; of anybody else, or if they are asked for, all deleted records of the
   * person and of those who left the same household.
   *
   * @throws CertificateRefusedException if there are none
   */
  public CertificateSubject of(Passage passage, AddressNumber person, boolean deleted) {
    ResidentRecord latest = registry.latest(passage, person).orElse(null);
    if (!deleted && latest != null && CertifiedRecord.isResident(latest, passage.today())) {
      HouseholdNumber household = latest.household().householdNumber();
      return residents(passage, household, members(passage, household));
    }
    List<DeletedRecord> own = deletedPeople.of(passage, person);
    if (own.isEmpty()) {
      throw nobody();
    }
    HouseholdNumber household = own.getFirst().record().latest().household().householdNumber();
    List<DeletedRecord> all = new ArrayList<>(own);
    deletedPeople.household(passage, household).stream()
        .filter(other -> !number(other).equals(person))
        .forEach(all::add);
    return deleted(passage, household, all);
  }

  /**
   * The members of a household on the day, in their order (5.2); with those who have announced to
   * move out on a later day (5.1).
   */
  List<ResidentRecord> members(Passage passage, HouseholdNumber household) {
    return registry.householdWithDeleted(passage, household).stream()
        .filter(record -> CertifiedRecord.isResident(record, passage.today()))
        .toList();
  }

  private CertificateSubject residents(
      Passage passage, HouseholdNumber household, List<ResidentRecord> members) {
    Map<AddressNumber, Marks> marks = protections.all(passage, numbers(members));
    Set<AddressNumber> watched = watch.watched(passage, numbers(members), passage.today());
    return subject(
        passage,
        household,
        false,
        members,
        members.stream()
            .map(
                member -> {
                  AddressNumber number = member.key().addressNumber();
                  return member(
                      member,
                      marks.getOrDefault(number, Marks.NONE),
                      watched.contains(number),
                      null);
                })
            .toList());
  }

  private CertificateSubject deleted(
      Passage passage, HouseholdNumber household, List<DeletedRecord> records) {
    if (records.isEmpty()) {
      throw nobody();
    }
    List<ResidentRecord> latest =
        records.stream().map(deleted -> deleted.record().latest()).toList();
    Map<AddressNumber, Marks> marks = protections.all(passage, numbers(latest));
    Set<AddressNumber> watched = watch.watched(passage, numbers(latest), passage.today());
    return subject(
        passage,
        household,
        true,
        latest,
        records.stream()
            .map(
                deleted -> {
                  AddressNumber number = number(deleted);
                  return member(
                      deleted.record().latest(),
                      marks.getOrDefault(number, Marks.NONE),
                      watched.contains(number),
                      deleted);
                })
            .toList());
  }

  private static List<AddressNumber> numbers(List<ResidentRecord> records) {
    return records.stream().map(record -> record.key().addressNumber()).distinct().toList();
  }

  private static CertificateSubject subject(
      Passage passage,
      HouseholdNumber household,
      boolean deleted,
      List<ResidentRecord> records,
      List<CertificateSubject.Member> members) {
    records.forEach(record -> passage.concerning(record.key().addressNumber()));
    return new CertificateSubject(
        household,
        records.getFirst().residence().address().oneLine(),
        deleted,
        members,
        CertificateSettings.printedByDefault(passage),
        ItemPermissions.allowed(passage));
  }

  private static AddressNumber number(DeletedRecord deleted) {
    return deleted.record().latest().key().addressNumber();
  }

  private static CertificateRefusedException nobody() {
    return new CertificateRefusedException(
        List.of(Finding.of(FindingCode.NOBODY_TO_CERTIFY, MEMBERS)));
  }

  private static CertificateSubject.Member member(
      ResidentRecord record, Marks marks, boolean watched, @Nullable DeletedRecord deleted) {
    return new CertificateSubject.Member(
        record.key().addressNumber(),
        record.person().listedName(),
        Objects.toString(record.household().relationship(), ""),
        ShownDates.of(StandardReferenceData.eras()).birthDate(record),
        record.person() instanceof ForeignPerson,
        record.annotations().restricted(),
        marks.support() == null ? "" : marks.support().label(),
        marks.restriction() == null ? "" : marks.restriction().label(),
        watched,
        deleted == null ? null : deleted.endedWith(),
        deleted == null ? "" : ended(record));
  }

  private static String ended(ResidentRecord record) {
    Deletion deletion = record.deletion();
    if (deletion == null) {
      return record.move().reason().name();
    }
    String day =
        deletion.occurredOn() == null
            ? ""
            : ShownDates.of(StandardReferenceData.eras()).of(deletion.occurredOn());
    return Objects.toString(deletion.reason(), "") + "　" + day;
  }
}
