package jp.daicho.server.centre;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.administration.AdministrationTestBase;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.FirstAdministrator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

/** A municipality with the sample operators, and an operator of the centre for each test. */
public abstract class CentreTestBase extends AdministrationTestBase {
  @Autowired protected Centre centre;
  @Autowired protected FirstAdministrator first;
  @Autowired protected Municipalities municipalities;

  /** 利用者ID at the centre, and the first password. */
  protected final String login = "unyo-" + UUID.randomUUID().toString().substring(0, 8);

  protected String password = "";
  protected Operator operator =
      new Operator(MunicipalityCode.CENTRE, 0, login, "", "", null, "端末9");

  @BeforeEach
  void somebodyAtTheCentre() {
    password = first.makeAtCentre(login, "運用　三郎").password();
    operator =
        tenancy.within(MunicipalityCode.CENTRE, () -> operators.find(login, "端末9").orElseThrow());
  }

  protected String code() {
    return municipality.code().value();
  }

  protected ServedMunicipality served() {
    return municipalities.find(municipality.code()).orElseThrow();
  }

  /** As the operator of the centre. */
  protected <T> T there(Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator, work);
  }

  protected void does(Runnable work) {
    there(
        () -> {
          work.run();
          return 0;
        });
  }

  protected List<FindingCode> refusedThere(Runnable work) {
    try {
      does(work);
      return List.of();
    } catch (EntryRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  /** What the log of the centre tells of her, the newest first. */
  protected List<AuditEntry> loggedThere() {
    return tenancy.within(MunicipalityCode.CENTRE, () -> log.newest(100)).stream()
        .filter(entry -> entry.operatorLogin().equals(login))
        .toList();
  }

  /** The newest entry of an operation in the municipality's log. */
  protected AuditEntry loggedHere(String operation) {
    return logged().stream()
        .filter(entry -> entry.operation().equals(operation))
        .findFirst()
        .orElseThrow();
  }

  protected ResultActions signInThere(MockHttpSession session, String typed) throws Exception {
    return web.perform(
        post("/login")
            .session(session)
            .with(csrf())
            .param("municipality", MunicipalityCode.CENTRE.value())
            .param("username", login)
            .param("password", typed));
  }
}
