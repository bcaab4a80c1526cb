package jp.daicho.server.certificates.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertificateRules;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.DeletedRecord;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.internal.ChosenPeople.Chosen;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what certificates say: members and choice. */
@Component
public final class PaperAssembly {
  private static final EntryItem MEMBERS = new EntryItem("members", "証明する人");

  private final ChosenPeople people;
  private final Registry registry;
  private final Letterheads letterheads;
  private final Protections protections;

  /** Made once. */
  PaperAssembly(
      ChosenPeople people, Registry registry, Letterheads letterheads, Protections protections) {
    this.people = people;
    this.registry = registry;
    this.letterheads = letterheads;
    this.protections = protections;
  }

  /**
   * Everything but the numbers of the copies: one paper, or on a form for one person one for each.
   *
   * @throws CertificateRefusedException if errors stand against it
   * @throws jp.daicho.server.operators.AccessRefusedException if the operator may not print an item
   */
  public List<Assembled> assemble(Passage passage, CertificateRequest request) {
    Chosen chosen = people.of(passage, request);
    chosen.numbers().forEach(passage::concerning);
    Findings findings = new Findings();
    findings.addAll(
        CertificateRules.assess(
            request.choice(), chosen.records(), chosen.deleted(), passage.today()));
    List<Finding> held =
        protections.against(
            passage,
            RestrictedFunction.CERTIFICATE_ISSUE,
            named(passage, request, chosen),
            MEMBERS);
    findings.addAll(held);
    // Members of two households are told by the rules already; once is enough.
    if (chosen.strangers()
        && findings.list().stream().noneMatch(it -> it.code() == FindingCode.NOT_OF_HOUSEHOLD)) {
      findings.add(FindingCode.NOT_OF_HOUSEHOLD, MEMBERS);
    }
    Letterhead letterhead =
        letterheads.of(
            passage,
            new Letterheads.Wanted(
                request.choice().form().id(), request.signing(), ward(passage, chosen.records())),
            findings);
    if (letterhead == null || findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
    requirePermissions(passage, request.choice(), chosen.records());
    Assembled all =
        new Assembled(request, certified(passage, chosen), chosen.whole(), letterhead, held);
    return all.papers();
  }

  /**
   * Everybody who would be on the paper: those who are certified, and the householder whom it names
   * with them (3.4).
   */
  private Set<AddressNumber> named(Passage passage, CertificateRequest request, Chosen chosen) {
    Set<AddressNumber> named = new LinkedHashSet<>(chosen.numbers());
    if (request.choice().prints(CertificateItem.HOUSEHOLDER)) {
      chosen.records().stream()
          .map(record -> record.household().householdNumber())
          .distinct()
          .forEach(
              household ->
                  registry.household(passage, household).stream()
                      .filter(PaperAssembly::isHouseholder)
                      .forEach(member -> named.add(member.key().addressNumber())));
    }
    return named;
  }

  private static boolean isHouseholder(ResidentRecord member) {
    return Relationship.HOUSEHOLDER.equals(member.household().relationship());
  }

  private static @Nullable MunicipalityCode ward(Passage passage, List<ResidentRecord> chosen) {
    return chosen.isEmpty() ? null : Letterheads.ward(passage, chosen.getFirst());
  }

  private List<CertifiedRecord> certified(Passage passage, Chosen chosen) {
    return chosen.deleted().isEmpty()
        ? chosen.records().stream().map(member -> asOf(passage, member)).toList()
        : chosen.deleted().stream().map(DeletedRecord::record).toList();
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
