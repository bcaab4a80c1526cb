package jp.daicho.server.administration;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.administration.PermissionGrants.Change;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.support.MovedClock;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * A municipality of its own with the sample operators, of whom one is the administrator, and a
 * clock that is moved on by the tests.
 */
@ServiceTest
@Import(MovedClock.Hung.class)
public abstract class AdministrationTestBase {
  protected static final String PASSWORD = "twelve letters or more";

  @Autowired protected OperatorAdministration administration;
  @Autowired protected OperatorDirectory directory;
  @Autowired protected PermissionGrants grants;
  @Autowired protected AccountControl accounts;
  @Autowired protected Departments departments;
  @Autowired protected SignInRules rules;
  @Autowired protected SampleOperators samples;
  @Autowired protected Operators operators;
  @Autowired protected Tenancy tenancy;
  @Autowired protected AuditLog log;
  @Autowired protected MovedClock clock;
  @Autowired protected MockMvc web;

  protected final ServedMunicipality municipality = TestDatabase.newMunicipality();
  protected Credentials clerk = new Credentials("", "", "");
  protected Credentials administrator = new Credentials("", "", "");

  @BeforeEach
  void makeOperators() {
    clock.reset();
    List<Credentials> made = samples.create(municipality);
    clerk = made.getFirst();
    administrator = made.getLast();
  }

  protected LocalDate today() {
    return LocalDate.now(clock);
  }

  protected void days(int pass) {
    clock.pass(Duration.ofDays(pass));
  }

  protected <T> T asAdministrator(Work<T, RuntimeException> work) {
    return as(SampleOperators.ADMINISTRATOR, work);
  }

  protected <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(login), work);
  }

  protected void administer(Runnable work) {
    asAdministrator(
        () -> {
          work.run();
          return 0;
        });
  }

  protected Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }

  protected long number(String login) {
    return operator(login).operatorId();
  }

  protected Set<Permission> held(String login) {
    Operator operator = operator(login);
    return tenancy.within(municipality.code(), () -> operators.permissions(operator, today()));
  }

  /** An operator made beside the screens. */
  protected long add(String login, Permission... permissions) {
    return tenancy.within(
        municipality.code(),
        () ->
            operators.add(
                new NewOperator(
                    login,
                    PASSWORD,
                    "試験　" + login,
                    "001",
                    "001",
                    LocalDate.of(2020, 4, 1),
                    null,
                    Set.of(permissions))));
  }

  protected OperatorView view(long number) {
    return asAdministrator(() -> directory.find(number));
  }

  protected int version(long number) {
    return view(number).operator().version();
  }

  protected static Change give(String from, String to, Permission... permissions) {
    return new Change(from, to, Set.of(permissions), Set.of());
  }

  protected static Change take(String from, Permission... permissions) {
    return new Change(from, "", Set.of(), Set.of(permissions));
  }

  protected List<FindingCode> refused(Runnable work) {
    return refusedTo(SampleOperators.ADMINISTRATOR, work);
  }

  protected List<FindingCode> refusedTo(String login, Runnable work) {
    try {
      as(
          login,
          () -> {
            work.run();
            return 0;
          });
      return List.of();
    } catch (EntryRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  protected List<AuditEntry> logged() {
    return tenancy.within(municipality.code(), () -> log.newest(30));
  }

  /** What the newest entry of an operation tells. */
  protected Map<String, String> told(String operation) {
    return logged().stream()
        .filter(entry -> entry.operation().equals(operation))
        .findFirst()
        .orElseThrow()
        .detail();
  }

  /** Tries to sign in at the screens. */
  protected ResultActions signIn(MockHttpSession session, String login, String password)
      throws Exception {
    return web.perform(
        post("/login")
            .session(session)
            .with(csrf())
            .param("municipality", municipality.code().value())
            .param("username", login)
            .param("password", password));
  }

  protected ResultActions open(MockHttpSession session, String address) throws Exception {
    return web.perform(get(address).session(session).accept("text/html"));
  }

  protected ResultActions send(MockHttpSession session, String address, String... fields)
      throws Exception {
    var request = post(address).session(session).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }
}
