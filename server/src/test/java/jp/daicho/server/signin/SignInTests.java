package jp.daicho.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
class SignInTests {
  @Autowired MockMvc web;
  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private Credentials clerk = new Credentials("", "", "");

  @BeforeEach
  void makeOperators() {
    clerk = samples.create(municipality).getFirst();
  }

  @Test
  void withTheRightPasswordOneComesInAndTheLogTellsIt() throws Exception {
    attempt(clerk.password()).andExpect(redirectedUrl("/"));

    assertThat(logged().getFirst())
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(AuditAction.SIGN_IN);
              assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
              assertThat(entry.operatorLogin()).isEqualTo(clerk.login());
            });
  }

  @Test
  void withAWrongPasswordOneStaysOutAndTheLogCountsIt() throws Exception {
    attempt("wrong").andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));
    attempt("wrong").andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));

    assertThat(logged().getFirst().detail()).containsEntry("失敗回数", "2");
    assertThat(logged().toString()).doesNotContain("wrong");
  }

  @Test
  void afterFiveFailuresTheRightPasswordNoLongerHelpsUntilUnlocked() throws Exception {
    for (int i = 1; i < 5; i++) {
      attempt("wrong").andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));
    }
    attempt("wrong").andExpect(redirectedUrl("/login?error=LOCKED"));
    attempt(clerk.password()).andExpect(redirectedUrl("/login?error=LOCKED"));

    tenancy.within(
        municipality.code(),
        () -> {
          operators.unlock(operators.find(clerk.login(), "").orElseThrow().operatorId());
          return clerk;
        });
    attempt(clerk.password()).andExpect(redirectedUrl("/"));
  }

  @Test
  void anUnknownNameIsToldTheSameAsAWrongPassword() throws Exception {
    web.perform(
            post("/login")
                .with(csrf())
                .param("municipality", municipality.code().value())
                .param("username", "nobody")
                .param("password", "wrong"))
        .andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));
  }

  @Test
  void anOperatorOfOneMunicipalityIsUnknownInAnother() throws Exception {
    ServedMunicipality other = TestDatabase.newMunicipality();

    web.perform(
            post("/login")
                .with(csrf())
                .param("municipality", other.code().value())
                .param("username", clerk.login())
                .param("password", clerk.password()))
        .andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));
  }

  @Test
  void aForgedFormIsRefused() throws Exception {
    web.perform(post("/login").param("username", clerk.login())).andExpect(status().isForbidden());
  }

  @Test
  void screensSendToTheSignInPage() throws Exception {
    web.perform(get("/residents").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
  }

  @Test
  void thePageShowsTheReasonAndAllowsNoInlineScript() throws Exception {
    web.perform(get("/login").param("error", "LOCKED"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("システム管理者に解除を依頼してください")))
        .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
        .andExpect(
            header().string("Content-Security-Policy", not(containsString("unsafe-inline"))));
  }

  @Test
  void theApiAsksForAPasswordInJapanese() throws Exception {
    web.perform(get("/api/nothing"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(containsString("認証が必要です")));
  }

  @Test
  void theApiTakesThePasswordWithTheCall() throws Exception {
    String name = municipality.code().value() + "/" + clerk.login();

    web.perform(get("/api/nothing").with(httpBasic(name, clerk.password())))
        .andExpect(status().isNotFound());
    web.perform(post("/api/nothing").with(httpBasic(name, clerk.password())))
        .andExpect(status().isNotFound());
    web.perform(
            post("/api/nothing")
                .with(httpBasic(name, clerk.password()))
                .header("Sec-Fetch-Site", "cross-site"))
        .andExpect(status().isForbidden());
  }

  private ResultActions attempt(String password) throws Exception {
    return web.perform(
        post("/login")
            .with(csrf())
            .param("municipality", municipality.code().value())
            .param("username", clerk.login())
            .param("password", password));
  }

  private List<AuditEntry> logged() {
    return tenancy.within(municipality.code(), () -> log.newest(10));
  }
}
