package jp.daicho.server.certificates.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.CertificateSubject;
import jp.daicho.server.certificates.IssueWatch;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.Mark;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who can be certified. */
@Component
public final class Subjects {
  private static final EntryItem MEMBERS = new EntryItem("members", "証明する人");

  private final Registry registry;
  private final Protections protections;
  private final IssueWatch watch;

  /** Over the register, the support measures, and those who are told of issues. */
  Subjects(Registry registry, Protections protections, IssueWatch watch) {
    this.registry = registry;
    this.protections = protections;
    this.watch = watch;
  }

  /**
   * A household to choose from; all its members are noted in the log.
   *
   * @throws CertificateRefusedException if nobody lives in it
   */
  public CertificateSubject of(Passage passage, HouseholdNumber household) {
    List<ResidentRecord> members = members(passage, household);
    if (members.isEmpty()) {
      throw nobody();
    }
    members.forEach(member -> passage.concerning(member.key().addressNumber()));
    List<AddressNumber> numbers =
        members.stream().map(member -> member.key().addressNumber()).toList();
    Map<AddressNumber, Mark> marks = protections.marks(passage, numbers);
    Set<AddressNumber> watched = watch.watched(passage, numbers, passage.today());
    return new CertificateSubject(
        household,
        members.getFirst().residence().address().oneLine(),
        members.stream()
            .map(
                member ->
                    member(
                        member,
                        marks.get(member.key().addressNumber()),
                        watched.contains(member.key().addressNumber())))
            .toList(),
        CertificateSettings.printedByDefault(passage),
        ItemPermissions.allowed(passage));
  }

  /**
   * The household a resident belongs to.
   *
   * @throws CertificateRefusedException if there is no such resident
   */
  public HouseholdNumber householdOf(Passage passage, AddressNumber resident) {
    ResidentRecord record = registry.latest(passage, resident).orElseThrow(Subjects::nobody);
    passage.concerning(resident);
    if (!CertifiedRecord.isResident(record, passage.today())) {
      throw new CertificateRefusedException(
          List.of(Finding.of(FindingCode.DELETED_RECORD_NOT_CERTIFIABLE, MEMBERS)));
    }
    return record.household().householdNumber();
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

  private static CertificateRefusedException nobody() {
    return new CertificateRefusedException(
        List.of(Finding.of(FindingCode.NOBODY_TO_CERTIFY, MEMBERS)));
  }

  private static CertificateSubject.Member member(
      ResidentRecord record, @Nullable Mark mark, boolean watched) {
    return new CertificateSubject.Member(
        record.key().addressNumber(),
        record.person().listedName(),
        Objects.toString(record.household().relationship(), ""),
        ShownDates.of(StandardReferenceData.eras()).birthDate(record),
        record.person() instanceof ForeignPerson,
        record.annotations().restricted(),
        mark == null ? "" : mark.label(),
        watched);
  }
}
