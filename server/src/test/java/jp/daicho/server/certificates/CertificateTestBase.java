package jp.daicho.server.certificates;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.Municipalities;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.AuthenticatorRole;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A municipality of its own for each test, with a clerk, a mayor and a seal. */
@ServiceTest
abstract class CertificateTestBase {
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  static final String OMITTED = "【省略】";

  @Autowired MockMvc web;
  @Autowired Certificates certificates;
  @Autowired SampleAuthority authority;
  @Autowired Masters masters;
  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;

  final ServedMunicipality municipality = served();

  /** Whose register it is. */
  ServedMunicipality served() {
    return TestDatabase.newMunicipality();
  }

  TestHouseholds households() {
    return new TestHouseholds(door, registration);
  }

  @BeforeEach
  void municipality() {
    samples.create(municipality);
    authority.create(municipality, "試験市長", "見本　太郎");
  }

  PdfText print(CertificateRequest request, CertificateForm form, Set<CertificateItem> items) {
    return print(
        new CertificateRequest(
            request.household(), request.members(), choice(form, items), request.seal()),
        false);
  }

  PdfText print(CertificateRequest request, boolean confirmed) {
    IssuedPaper issued = asClerk(() -> certificates.issue(request, confirmed)).getFirst();
    return PdfText.of(asClerk(() -> certificates.pdf(issued.issueNo())));
  }

  byte[] certificates(List<ResidentRecord> family) {
    return asClerk(
        () ->
            certificates.pdf(
                certificates
                    .issue(
                        request(
                            family.getFirst().household().householdNumber(),
                            List.of(),
                            choice(CertificateForm.HOUSEHOLD, CertificateItem.all())),
                        false)
                    .getFirst()
                    .issueNo()));
  }

  CertificateRequest household(List<ResidentRecord> members) {
    HouseholdNumber number = members.getFirst().household().householdNumber();
    return request(number, List.of(), choice(CertificateForm.HOUSEHOLD, Set.of()));
  }

  CertificateRequest only(ResidentRecord member) {
    return request(null, List.of(numberOf(member)), choice(CertificateForm.INDIVIDUAL, Set.of()));
  }

  static CertificateRequest history(AddressNumber number, Set<CertificateItem> items) {
    return request(
        null,
        List.of(number),
        new CertificateChoice(
            CertificateForm.INDIVIDUAL, items, true, false, Requester.SELF, "", 1));
  }

  static CertificateRequest copies(CertificateRequest request, int copies) {
    CertificateChoice choice = request.choice();
    return new CertificateRequest(
        request.household(),
        request.members(),
        new CertificateChoice(
            choice.form(), choice.printed(), false, false, Requester.SELF, "", copies),
        request.seal());
  }

  static CertificateRequest request(
      @Nullable HouseholdNumber household, List<AddressNumber> members, CertificateChoice choice) {
    return new CertificateRequest(household, members, choice, SealChoice.OF_AUTHENTICATOR);
  }

  static CertificateChoice choice(CertificateForm form, Set<CertificateItem> items) {
    return new CertificateChoice(form, items, false, false, Requester.SELF, "手続のため", 1);
  }

  /** The prefecture of the municipality. */
  String prefecture() {
    return Municipalities.standard().find(municipality.code()).orElseThrow().prefecture();
  }

  AddressNumber numberOf(ResidentRecord record) {
    return record.key().addressNumber();
  }

  static String number(ResidentRecord record) {
    return Objects.requireNonNull(record.numbers().individualNumber()).value();
  }

  static String code(ResidentRecord record) {
    return Objects.requireNonNull(record.numbers().residentRecordCode()).value();
  }

  List<FindingCode> refused(Work<?, RuntimeException> work) {
    try {
      asClerk(work);
      return List.of();
    } catch (CertificateRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  <T, X extends Exception> T asAdministrator(Work<T, X> work) throws X {
    Operator administrator =
        tenancy
            .within(municipality.code(), () -> operators.find(SampleOperators.ADMINISTRATOR, "端末1"))
            .orElseThrow();
    return CurrentOperator.as(administrator, work);
  }

  void appoint(AuthenticatorRole role, String title, String name, LocalDate from, LocalDate to) {
    asAdministrator(
        () -> {
          masters.add(
              MasterKind.AUTHENTICATORS,
              Map.of(
                  "role",
                  role.name(),
                  "title",
                  title,
                  "name",
                  name,
                  "validFrom",
                  from.toString(),
                  "validTo",
                  to.toString()));
          return role;
        });
  }

  void revoke(Permission permission) {
    long id = clerk().operatorId();
    tenancy.within(
        municipality.code(),
        () -> {
          operators.revoke(id, permission, municipality.servedFrom());
          return id;
        });
  }

  void registerTerminal(String code, String name) {
    tenancy.within(
        municipality.code(),
        () ->
            tenancy
                .sql()
                .insertInto(DSL.table("terminal"))
                .columns(
                    DSL.field("lg_code"),
                    DSL.field("terminal_code"),
                    DSL.field("place_code"),
                    DSL.field("name"),
                    DSL.field("valid_from"))
                .values(municipality.code().value(), code, "001", name, municipality.servedFrom())
                .execute());
  }

  <T, X extends Exception> T asClerk(Work<T, X> work) throws X {
    return CurrentOperator.as(clerk(), work);
  }

  /** The clerk, signed in, for a request. */
  RequestPostProcessor clerkAtWork() {
    return atWork(clerk());
  }

  /** An operator, signed in, for a request. */
  static RequestPostProcessor atWork(Operator operator) {
    TestingAuthenticationToken token = new TestingAuthenticationToken(operator, "", List.of());
    token.setAuthenticated(true);
    return SecurityMockMvcRequestPostProcessors.authentication(token);
  }

  Operator clerk() {
    return tenancy
        .within(municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1"))
        .orElseThrow();
  }

  List<AuditEntry> logged() {
    return tenancy.within(municipality.code(), () -> log.newest(30));
  }
}
