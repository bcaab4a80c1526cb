package jp.daicho.server.certificates.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertificateRules;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a certified copy says: members and choice. */
@Component
public final class PaperAssembly {
  private static final EntryItem MEMBERS = new EntryItem("members", "証明する人");

  private final Subjects subjects;
  private final Registry registry;
  private final Letterheads letterheads;
  private final Protections protections;

  /** Made once. */
  PaperAssembly(
      Subjects subjects, Registry registry, Letterheads letterheads, Protections protections) {
    this.subjects = subjects;
    this.registry = registry;
    this.letterheads = letterheads;
    this.protections = protections;
  }

  /**
   * Everything but the number of the copy.
   *
   * @throws CertificateRefusedException if errors stand against it
   * @throws jp.daicho.server.operators.AccessRefusedException if the operator may not print an item
   */
  public Assembled assemble(Passage passage, CertificateRequest request) {
    Members members = members(passage, request);
    members.chosen().forEach(member -> passage.concerning(member.key().addressNumber()));
    Findings findings = new Findings();
    findings.addAll(CertificateRules.assess(request.choice(), members.chosen(), passage.today()));
    List<Finding> held = protections.against(passage, numbers(members.chosen()), MEMBERS);
    findings.addAll(held);
    // Members of two households are told by the rules already; once is enough.
    if (members.strangers()
        && findings.list().stream().noneMatch(it -> it.code() == FindingCode.NOT_OF_HOUSEHOLD)) {
      findings.add(FindingCode.NOT_OF_HOUSEHOLD, MEMBERS);
    }
    Letterhead letterhead =
        letterheads.of(
            passage,
            new Letterheads.Wanted(
                request.choice().form().id(), request.signing(), ward(passage, members.chosen())),
            findings);
    if (letterhead == null || findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
    requirePermissions(passage, request.choice(), members.chosen());
    return new Assembled(
        request,
        members.chosen().stream().map(member -> asOf(passage, member)).toList(),
        members.whole(),
        letterhead,
        held);
  }

  private static @Nullable MunicipalityCode ward(Passage passage, List<ResidentRecord> chosen) {
    return chosen.isEmpty() ? null : Letterheads.ward(passage, chosen.getFirst());
  }

  private static List<AddressNumber> numbers(List<ResidentRecord> records) {
    return records.stream().map(record -> record.key().addressNumber()).toList();
  }

  /**
   * Who was asked for.
   *
   * @param chosen those found, in the order of the household (5.2)
   * @param whole whether they are all the household has
   * @param strangers whether somebody is not in the household named, or not in the register
   */
  private record Members(List<ResidentRecord> chosen, boolean whole, boolean strangers) {}

  private Members members(Passage passage, CertificateRequest request) {
    HouseholdNumber named = request.household();
    if (request.members().isEmpty()) {
      List<ResidentRecord> all = named == null ? List.of() : subjects.members(passage, named);
      return new Members(all, true, false);
    }
    List<ResidentRecord> chosen =
        registry.latest(passage, List.copyOf(new HashSet<>(request.members()))).stream()
            .sorted(Comparator.comparingInt(member -> member.household().order()))
            .toList();
    if (chosen.isEmpty()) {
      return new Members(chosen, false, false);
    }
    HouseholdNumber household =
        named == null ? chosen.getFirst().household().householdNumber() : named;
    boolean strangers =
        chosen.size() < Set.copyOf(request.members()).size()
            || chosen.stream()
                .anyMatch(member -> !member.household().householdNumber().equals(household));
    boolean whole = subjects.members(passage, household).size() == chosen.size();
    return new Members(chosen, whole, strangers);
  }

  private CertifiedRecord asOf(Passage passage, ResidentRecord member) {
    return CertifiedRecord.asOf(
        registry.moves(passage, member.key().addressNumber()), passage.today());
  }

  private static void requirePermissions(
      Passage passage, CertificateChoice choice, List<ResidentRecord> chosen) {
    boolean foreign = chosen.stream().anyMatch(member -> member.person() instanceof ForeignPerson);
    for (CertificateItem item : choice.printed()) {
      if (foreign || !item.isOfForeignResidents()) {
        ItemPermissions.require(passage, item);
      }
    }
  }
}
