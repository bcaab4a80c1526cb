package jp.daicho.server.certificates.internal;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.forms.Authenticator;
import jp.daicho.forms.SealImage;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertificateRules;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.Municipality;
import jp.daicho.server.certificates.AppointedAuthenticator;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.RegisteredSeal;
import jp.daicho.server.certificates.SealKind;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.Version;
import jp.daicho.server.tenancy.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a certificate says: members, choice, authenticator and seal. */
@Component
public final class PaperAssembly {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final EntryItem AUTHENTICATOR = new EntryItem("authenticator", "認証者");
  private static final EntryItem SEAL = new EntryItem("seal", "公印");
  private static final EntryItem MEMBERS = new EntryItem("members", "証明する人");

  private final Subjects subjects;
  private final Registry registry;
  private final Municipalities municipalities;
  private final Operators operators;

  /** Made once. */
  PaperAssembly(
      Subjects subjects, Registry registry, Municipalities municipalities, Operators operators) {
    this.subjects = subjects;
    this.registry = registry;
    this.municipalities = municipalities;
    this.operators = operators;
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
    if (members.strangers()) {
      findings.add(FindingCode.NOT_OF_HOUSEHOLD, MEMBERS);
    }
    String lgCode = passage.municipality().value();
    Optional<AppointedAuthenticator> authenticator =
        AuthorityTable.authenticator(passage.sql(), lgCode, passage.today());
    if (authenticator.isEmpty()) {
      findings.add(FindingCode.NO_AUTHENTICATOR, AUTHENTICATOR);
    }
    SealImage seal = authenticator.map(it -> seal(passage, request, it, findings)).orElse(null);
    if (findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
    requirePermissions(passage, request.choice(), members.chosen());
    return new Assembled(
        request,
        members.chosen().stream().map(member -> asOf(passage, member)).toList(),
        members.whole(),
        authenticator(passage, authenticator.orElseThrow()),
        seal,
        municipalities.find(passage.municipality()).orElseThrow().name(),
        terminal(passage),
        CertificateSettings.overflow(passage),
        passage.today(),
        passage.at().atZone(JAPAN).toOffsetDateTime());
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
    List<ResidentRecord> versions =
        registry.history(passage, member.key().addressNumber()).stream()
            .map(Version::resident)
            .toList();
    return CertifiedRecord.asOf(versions, passage.today());
  }

  private static @Nullable SealImage seal(
      Passage passage,
      CertificateRequest request,
      AppointedAuthenticator authenticator,
      Findings findings) {
    SealKind kind =
        switch (request.seal()) {
          case OF_AUTHENTICATOR -> authenticator.role().seal();
          case FOR_CERTIFICATES -> SealKind.CERTIFICATE;
          case NONE -> null;
        };
    if (kind == null) {
      return null;
    }
    Optional<RegisteredSeal> seal =
        AuthorityTable.seal(passage.sql(), passage.municipality().value(), kind, passage.today());
    if (seal.isEmpty()) {
      findings.add(FindingCode.NO_SEAL, SEAL);
      return null;
    }
    return SealImage.ofPng(seal.get().png(), seal.get().size());
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

  /** The prefecture's name comes first, also in a designated city (5.6). */
  private static Authenticator authenticator(
      Passage passage, AppointedAuthenticator authenticator) {
    String prefecture =
        jp.daicho.reference.Municipalities.standard().prefectures().stream()
            .filter(
                it -> it.code().prefectureCode().equals(passage.municipality().prefectureCode()))
            .map(Municipality::name)
            .findFirst()
            .orElseThrow();
    return new Authenticator(prefecture, authenticator.title(), authenticator.name());
  }

  /** The terminal's name; where it is not registered, the code of the place (5.5). */
  private String terminal(Passage passage) {
    return operators
        .terminalName(passage.operator().terminal(), passage.today())
        .orElseGet(() -> Objects.requireNonNullElse(passage.operator().place(), ""));
  }
}
