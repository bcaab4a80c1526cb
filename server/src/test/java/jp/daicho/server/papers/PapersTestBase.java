package jp.daicho.server.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.SampleAuthority;
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
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A municipality of its own with people, a mayor and a seal, in which moves are registered. */
@ServiceTest
abstract class PapersTestBase {
  static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation PREPARE =
      Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);

  @Autowired MockMvc web;
  @Autowired Papers papers;
  @Autowired Certificates certificates;
  @Autowired Drafts drafts;
  @Autowired Registry registry;
  @Autowired Registration registration;
  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;

  final ServedMunicipality municipality = TestDatabase.newMunicipality();

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

  /** People who move out. */
  static EnteredMove leaving(AddressNumber... persons) {
    return SampleEntries.move("moving-out", persons)
        .with(CommonField.NOTIFIED_ON, "令和8年11月16日")
        .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012");
  }

  /** A child newly in the family's household, by the kind of move and its ground. */
  static EnteredMove newcomer(String type, Map<CommonField, String> ground) {
    Map<CommonField, String> common = new HashMap<>(ground);
    common.put(CommonField.MOVED_ON, "令和8年11月1日");
    common.put(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value());
    return new EnteredMove(MoveTypes.standard().get(type), common, List.of(SampleEntries.child()));
  }

  /** Fetched resident record codes, to be assigned. */
  void putIntoPool(ResidentRecordCode... codes) {
    clerk(
        () ->
            door.enter(
                PREPARE,
                passage -> {
                  registration.addRecordCodes(passage, List.of(codes));
                  return codes.length;
                }));
  }

  DecidedMove register(EnteredMove move) {
    Draft draft = clerk(() -> drafts.enter(move, DraftSource.SCREEN, true));
    as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), draft.revision()));
    return as(SampleOperators.DECIDER, () -> drafts.decide(draft.number(), draft.revision(), true));
  }

  ResidentRecord latest(AddressNumber number) {
    return clerk(() -> door.enter(LOOK, passage -> registry.latest(passage, number).orElseThrow()));
  }

  List<String> offered(DecidedMove move) {
    return clerk(() -> papers.of(move.moveNumber())).offered().stream()
        .map(kind -> kind.id())
        .toList();
  }

  /** Makes a paper with answers given as name, answer, name, answer. */
  List<IssuedPaper> make(DecidedMove move, String kind, String... answers) {
    return clerk(() -> papers.issue(request(move, kind, answers), true));
  }

  static PaperRequest request(DecidedMove move, String kind, String... answers) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      given.put(answers[i], answers[i + 1]);
    }
    return new PaperRequest(move.moveNumber(), kind, List.of(), null, given);
  }

  /**
   * The text of an issued paper, read back without line ends; the paper is kept to be looked at.
   */
  String text(IssuedPaper paper) {
    byte[] pdf = clerk(() -> certificates.pdf(paper.issueNo()));
    return KeptPaper.text(paper.kind() + "-" + paper.issueNo(), pdf);
  }

  List<FindingCode> refused(Work<?, RuntimeException> work) {
    try {
      clerk(work);
      return List.of();
    } catch (CertificateRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  <T> T clerk(Work<T, RuntimeException> work) {
    return as(SampleOperators.CLERK, work);
  }

  <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(login), work);
  }

  /** A request of the clerk. */
  MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
    TestingAuthenticationToken token =
        new TestingAuthenticationToken(operator(SampleOperators.CLERK), "", List.of());
    token.setAuthenticated(true);
    return request
        .with(SecurityMockMvcRequestPostProcessors.authentication(token))
        .with(SecurityMockMvcRequestPostProcessors.csrf());
  }

  Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1")).orElseThrow();
  }
}
