package jp.daicho.server.protection;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A municipality of its own: the mother and her daughter ask for support against the grandfather's
 * kin, who live elsewhere. The clerk may not look into the database of support measures, the
 * decider may do everything with it.
 */
@ServiceTest
public abstract class ProtectionTestBase {
  /** Who asks for support. */
  protected static final AddressNumber MOTHER = RegisteredPeople.MOTHER;

  /** Who is protected together with her. */
  protected static final AddressNumber DAUGHTER = RegisteredPeople.DAUGHTER;

  private static final Operation PREPARE =
      Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);

  @Autowired protected SupportMeasures measures;
  @Autowired protected SupportWork work;
  @Autowired protected Certificates certificates;
  @Autowired protected Drafts drafts;
  @Autowired protected Registration registration;
  @Autowired protected Door door;
  @Autowired protected Tenancy tenancy;
  @Autowired protected Operators operators;
  @Autowired protected SampleOperators samples;
  @Autowired protected SampleAuthority authority;
  @Autowired protected AuditLog log;
  @Autowired protected Clock clock;
  @Autowired protected MockMvc web;

  protected final ServedMunicipality municipality = municipality();

  /** The municipality of a test. */
  protected ServedMunicipality municipality() {
    return TestDatabase.newMunicipality();
  }

  @BeforeEach
  void peopleAndOperators() {
    samples.create(municipality);
    authority.create(municipality, "試験市長", "見本　太郎");
    clerk(
        () ->
            door.enter(
                PREPARE,
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
  }

  protected void grant(String login, Permission permission) {
    tenancy.within(
        municipality.code(),
        () -> {
          operators.grant(operator(login).operatorId(), permission, today().minusDays(1));
          return 0;
        });
  }

  /** Today in Japan. */
  protected LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
  }

  /** What the mother asks for, today. */
  protected SupportEntry application() {
    return SupportEntry.EMPTY
        .with(SupportGroup.APPLICATION, "standing", "current")
        .with(SupportGroup.APPLICATION, "reception", "first")
        .with(SupportGroup.APPLICATION, "appliedOn", today().toString())
        .with(SupportGroup.APPLICANT, "addressNumber", MOTHER.value())
        .with(SupportGroup.APPLICANT, "name", "渡邉　美咲")
        .with(SupportGroup.APPLICANT, "domicile", "福島県会津若松市追手町１番地")
        .with(SupportGroup.APPLICANT, "telephone", "03-0000-0000")
        .with(SupportGroup.JOINT, "addressNumber", DAUGHTER.value())
        .with(SupportGroup.JOINT, "name", "渡邉　陽菜")
        .with(SupportGroup.JOINT, "relationship", "子")
        .with(SupportGroup.ASSAILANT, "name", "加害　太郎")
        .with(SupportGroup.ASSAILANT, "address", "大阪府大阪市北区中之島１丁目３番２０号")
        .with(SupportGroup.ASKED, "office", "copy-address")
        .with(SupportGroup.ASKED, 1, "office", "supplement-domicile")
        .with(SupportGroup.ASKED, 1, "address", "福島県会津若松市追手町１番地");
  }

  /** The mother's measure, started today. */
  protected KeptMeasure started() {
    KeptMeasure received = responsible(() -> work.receive(application(), true));
    return responsible(
        () -> work.start(received.number(), received.version(), today().toString(), "", true));
  }

  /** A measure that began some days ago. */
  protected KeptMeasure startedBefore(int days) {
    String day = today().minusDays(days).toString();
    KeptMeasure received =
        responsible(
            () ->
                work.receive(application().with(SupportGroup.APPLICATION, "appliedOn", day), true));
    return responsible(() -> work.start(received.number(), received.version(), day, "", true));
  }

  /** A copy of the records of some people of one household. */
  protected static CertificateRequest copy(AddressNumber... people) {
    return new CertificateRequest(
        null,
        List.of(people),
        new CertificateChoice(
            CertificateForm.HOUSEHOLD, Set.of(), false, false, Requester.SELF, "", 1),
        SealChoice.OF_AUTHENTICATOR);
  }

  /** An entry of a kind of move for people of the register, yesterday. */
  protected EnteredMove move(String type, AddressNumber... persons) {
    return new EnteredMove(
        MoveTypes.standard().get(type),
        Map.of(CommonField.MOVED_ON, today().minusDays(1).toString()),
        Arrays.stream(persons)
            .map(person -> new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, person.value())))
            .toList());
  }

  /** The mother and the daughter move to another town. */
  protected EnteredMove movingOut() {
    return move("moving-out", MOTHER, DAUGHTER)
        .with(CommonField.NOTIFIED_ON, today().minusDays(1).toString())
        .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012");
  }

  /** Registers a move with its alerts confirmed. */
  protected DecidedMove register(EnteredMove move) {
    Draft draft = clerk(() -> drafts.enter(move, DraftSource.SCREEN, true));
    responsible(() -> drafts.review(draft.number(), draft.revision()));
    return responsible(() -> drafts.decide(draft.number(), draft.revision(), true));
  }

  /** The findings with which something is refused; none if it is not. */
  protected static List<FindingCode> refused(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (CertificateRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    } catch (EntryRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  /** A page as the clerk sees it, who may not look into the database of support measures. */
  protected String page(String address) throws Exception {
    return web.perform(
            get(address)
                .with(
                    authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                            operator(SampleOperators.CLERK), null, AuthorityUtils.NO_AUTHORITIES))))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  /** The newest entry in the log of an operation. */
  protected AuditEntry logged(String operation) {
    return tenancy.within(municipality.code(), () -> log.newest(60)).stream()
        .filter(entry -> entry.operation().equals(operation))
        .findFirst()
        .orElseThrow();
  }

  /** As somebody who may not look into the database of support measures. */
  protected <T> T clerk(Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(SampleOperators.CLERK), work);
  }

  /** As 支援措置責任者. */
  protected <T> T responsible(Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(SampleOperators.DECIDER), work);
  }

  /** Somebody at work. */
  protected Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1")).orElseThrow();
  }
}
