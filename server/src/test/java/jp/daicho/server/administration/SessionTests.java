package jp.daicho.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import jp.daicho.conformance.Proves;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.OwnAccount;
import jp.daicho.server.operators.PlaceKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Sessions at screens: ended at once by an administrator, one for each operator if wanted. */
class SessionTests extends AdministrationTestBase {
  @Autowired OwnAccount account;

  @Test
  @Proves("10.3-M13")
  void anAdministratorEndsSessionsAtOnceAndFailuresLockOut() throws Exception {
    MockHttpSession session = signedIn();
    open(session, "/account").andExpect(status().isOk());
    assertThat(view(number(clerk.login())).sessions()).hasSize(1);

    administer(() -> accounts.endSessions(number(clerk.login())));
    web.perform(post("/account/sessions/end").session(session).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(session.isInvalid()).isTrue();
    assertThat(view(number(clerk.login())).sessions()).isEmpty();
    assertThat(told("強制ログアウト")).containsEntry("利用者ID", clerk.login());

    MockHttpSession another = signedIn();
    for (int i = 0; i < 5; i++) {
      signIn(new MockHttpSession(), clerk.login(), "wrong");
    }
    open(another, "/account").andExpect(redirectedUrl("/login?ended"));
    assertThat(another.isInvalid()).isTrue();
  }

  @Test
  void anEndedSessionIsWorthNothingToTheApiEither() throws Exception {
    MockHttpSession session = signedIn();
    web.perform(get("/api/account").session(session)).andExpect(status().isOk());
    administer(() -> accounts.stop(number(clerk.login())));
    web.perform(get("/api/account").session(session)).andExpect(status().isUnauthorized());
    assertThat(session.isInvalid()).isTrue();

    administer(() -> accounts.unlock(number(clerk.login())));
    open(signedIn(), "/account").andExpect(status().isOk());
  }

  @Test
  void whereASecondSessionEndsTheFirstOnlyTheSecondGoesOn() throws Exception {
    set("ENDS_FIRST");
    MockHttpSession first = signedIn();
    MockHttpSession second = signedIn();

    open(first, "/account").andExpect(redirectedUrl("/login?ended"));
    open(second, "/account").andExpect(status().isOk());
  }

  @Test
  void whereASecondSessionIsRefusedTheFirstGoesOnUntilItIsOver() throws Exception {
    set("REFUSED");
    MockHttpSession first = signedIn();
    signIn(new MockHttpSession(), clerk.login(), clerk.password())
        .andExpect(redirectedUrl("/login?error=AT_WORK_ELSEWHERE"));
    open(first, "/account").andExpect(status().isOk());

    web.perform(post("/logout").session(first).with(csrf()));
    MockHttpSession second = signedIn();
    assertThat(second.getMaxInactiveInterval()).isEqualTo(20 * 60);
    // Left alone for longer than it lives, it does not stand in the way.
    clock.pass(Duration.ofMinutes(21));
    open(signedIn(), "/account").andExpect(status().isOk());
  }

  @Test
  void anOperatorEndsHerOtherSessionsHerself() throws Exception {
    MockHttpSession here = signedIn();
    MockHttpSession there = signedIn();
    send(here, "/account/sessions/end").andExpect(redirectedUrl("/account"));

    open(here, "/account").andExpect(status().isOk());
    open(there, "/account").andExpect(redirectedUrl("/login?ended"));
  }

  @Test
  void newPasswordsEndWhatGoesOnElsewhere() throws Exception {
    MockHttpSession here = signedIn();
    MockHttpSession there = signedIn();
    clock.pass(Duration.ofSeconds(1));
    send(
            here,
            "/account/password",
            "currentPassword",
            clerk.password(),
            "newPassword",
            "another long one",
            "again",
            "another long one")
        .andExpect(redirectedUrl("/account"));

    open(here, "/account").andExpect(status().isOk());
    open(there, "/account").andExpect(redirectedUrl("/login?ended"));
  }

  /** 利用範囲: only at the terminals of her own place. */
  @Test
  void whoMayWorkOnlyAtHerPlaceIsRefusedElsewhere() throws Exception {
    long number = number(clerk.login());
    administer(
        () ->
            administration.change(
                number, version(number), "", new OperatorEntry("窓口　花子", "001", "001", true)));
    signIn(new MockHttpSession(), clerk.login(), clerk.password())
        .andExpect(redirectedUrl("/login?error=OTHER_PLACE"));
    assertThat(logged())
        .anyMatch(
            entry ->
                entry.action() == AuditAction.SIGN_IN
                    && "OTHER_PLACE".equals(entry.detail().get("理由")));

    tenancy.within(
        municipality.code(),
        () -> {
          operators.putPlace("001", "本庁市民課窓口", PlaceKind.MAIN_OFFICE, today());
          tenancy.write(
              "INSERT INTO terminal (lg_code, terminal_code, place_code, name, network_address,"
                  + " valid_from) VALUES (?, 'T1', '001', '窓口1', '127.0.0.1', '2020-04-01')",
              java.util.List.of(municipality.code().value()));
          return 0;
        });
    signIn(new MockHttpSession(), clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
  }

  @Test
  void whoseTimeIsOverIsOutAtMidnight() throws Exception {
    long number =
        tenancy.within(
            municipality.code(),
            () ->
                operators.add(
                    new NewOperator(
                        "kigen",
                        PASSWORD,
                        "期限　五郎",
                        "001",
                        null,
                        today(),
                        today(),
                        java.util.Set.of())));
    MockHttpSession session = new MockHttpSession();
    signIn(session, "kigen", PASSWORD).andExpect(redirectedUrl("/"));
    open(session, "/account").andExpect(status().isOk());
    days(1);
    open(session, "/account").andExpect(redirectedUrl("/login?ended"));
    assertThat(view(number).operator().state()).isEqualTo(AdministeredOperator.State.OVER);
  }

  private MockHttpSession signedIn() throws Exception {
    MockHttpSession session = new MockHttpSession();
    signIn(session, clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
    return session;
  }

  private void set(String secondSession) {
    administer(
        () ->
            rules.change(
                0,
                new SignInPolicyEntry("5", "12", "1", "1", "0", "20", secondSession, "NONE", "")));
  }
}
