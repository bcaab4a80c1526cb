package jp.daicho.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.operators.OwnAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Passwords: the first, the new, the forgotten, and the rules for them (10.3). */
class PasswordTests extends AdministrationTestBase {
  @Autowired OwnAccount account;

  @Test
  @Proves("10.3-M2")
  void aFirstPasswordLetsNobodyInUntilItIsChanged() throws Exception {
    OperatorAdministration.Added added =
        asAdministrator(
            () ->
                administration.add(
                    "shinnin", new OperatorEntry("新任　四郎", "001", "001", false), "", ""));
    MockHttpSession session = new MockHttpSession();

    signIn(session, "shinnin", added.password()).andExpect(redirectedUrl("/login/password"));
    web.perform(get("/api/account").session(session)).andExpect(status().isUnauthorized());
    call("shinnin", added.password()).andExpect(status().isUnauthorized());
    send(session, "/login/password", "newPassword", "short", "again", "other")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("E1560")))
        .andExpect(content().string(containsString("E1565")));
    send(session, "/login/password", "newPassword", "a new long one", "again", "a new long one")
        .andExpect(redirectedUrl("/"));
    open(session, "/account").andExpect(status().isOk());
    call("shinnin", "a new long one").andExpect(status().isOk());
    signIn(new MockHttpSession(), "shinnin", added.password())
        .andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));
    assertThat(logged().toString()).doesNotContain(added.password(), "a new long one");
  }

  @Test
  @Raises({
    FindingCode.PASSWORD_TOO_SHORT,
    FindingCode.PASSWORD_TOO_LONG,
    FindingCode.PASSWORD_TOO_PLAIN,
    FindingCode.PASSWORD_HOLDS_LOGIN,
    FindingCode.PASSWORD_USED_BEFORE,
    FindingCode.PASSWORD_NOT_REPEATED,
    FindingCode.PASSWORD_WRONG
  })
  @ComesClose({
    FindingCode.PASSWORD_TOO_SHORT,
    FindingCode.PASSWORD_TOO_LONG,
    FindingCode.PASSWORD_TOO_PLAIN,
    FindingCode.PASSWORD_HOLDS_LOGIN,
    FindingCode.PASSWORD_USED_BEFORE,
    FindingCode.PASSWORD_NOT_REPEATED,
    FindingCode.PASSWORD_WRONG
  })
  void anOperatorChangesHerPasswordByTheRulesOfTheMunicipality() {
    set("5", "10", "3", "2", "0", "30", "ALLOWED", "NONE");
    String first = clerk.password();

    assertThat(change("wrong", "Ab-3456789", "Ab-3456789"))
        .containsExactly(FindingCode.PASSWORD_WRONG);
    assertThat(change(first, "Ab3", "Ab4"))
        .containsExactly(FindingCode.PASSWORD_TOO_SHORT, FindingCode.PASSWORD_NOT_REPEATED);
    assertThat(change(first, "abcdefghij", "abcdefghij"))
        .containsExactly(FindingCode.PASSWORD_TOO_PLAIN);
    assertThat(change(first, "A1-" + clerk.login() + "-b", "A1-" + clerk.login() + "-b"))
        .containsExactly(FindingCode.PASSWORD_HOLDS_LOGIN);
    String long73 = "Ab1".repeat(24) + "x";
    assertThat(change(first, long73, long73)).containsExactly(FindingCode.PASSWORD_TOO_LONG);
    String long72 = "Ab1".repeat(24);
    assertThat(change(first, long72, long72)).isEmpty();
    assertThat(change(long72, long72, long72)).containsExactly(FindingCode.PASSWORD_USED_BEFORE);
    assertThat(change(long72, "Ab-3456789", "Ab-3456789")).isEmpty();
    assertThat(change("Ab-3456789", long72, long72))
        .containsExactly(FindingCode.PASSWORD_USED_BEFORE);
    assertThat(change("Ab-3456789", "Ab-345678x", "Ab-345678x")).isEmpty();
    assertThat(change("Ab-345678x", long72, long72)).isEmpty();
  }

  @Test
  void anOldPasswordHasToBeChanged() throws Exception {
    set("5", "12", "1", "1", "30", "30", "ALLOWED", "NONE");
    days(30);
    signIn(new MockHttpSession(), clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
    days(1);
    signIn(new MockHttpSession(), clerk.login(), clerk.password())
        .andExpect(redirectedUrl("/login/password"));
  }

  @Test
  void theAdministratorGivesANewFirstPasswordWhichUnlocks() throws Exception {
    set("3", "12", "1", "1", "0", "30", "ALLOWED", "NONE");
    for (int i = 1; i < 3; i++) {
      signIn(new MockHttpSession(), clerk.login(), "wrong")
          .andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));
    }
    signIn(new MockHttpSession(), clerk.login(), "wrong")
        .andExpect(redirectedUrl("/login?error=LOCKED"));
    signIn(new MockHttpSession(), clerk.login(), clerk.password())
        .andExpect(redirectedUrl("/login?error=LOCKED"));

    String given = asAdministrator(() -> accounts.resetPassword(number(clerk.login())));
    signIn(new MockHttpSession(), clerk.login(), given).andExpect(redirectedUrl("/login/password"));
    signIn(new MockHttpSession(), clerk.login(), clerk.password())
        .andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));
    assertThat(told("パスワードの初期化")).containsOnlyKeys("利用者ID");
  }

  /** Wrong answers to "your present password" lock just as failures to sign in do. */
  @Test
  void aScreenLeftAloneIsNoWayToGuessThePassword() {
    set("3", "12", "1", "1", "0", "30", "ALLOWED", "NONE");
    for (int i = 0; i < 3; i++) {
      assertThat(change("wrong", "a new long one", "a new long one"))
          .containsExactly(FindingCode.PASSWORD_WRONG);
    }
    assertThat(change(clerk.password(), "a new long one", "a new long one"))
        .containsExactly(FindingCode.PASSWORD_WRONG);
    assertThat(held(clerk.login())).isEmpty();
  }

  @Test
  void theSettingsAreKeptWithinTheirBoundsAndTheirChangesInTheLog() {
    SignInPolicyEntry wrong =
        new SignInPolicyEntry("2", "x", "", "1", "0", "30", "SOMETIMES", "NONE", "R8.2.30");
    assertThat(refused(() -> rules.change(0, wrong)))
        .containsExactlyInAnyOrder(
            FindingCode.SETTING_OUT_OF_RANGE,
            FindingCode.NOT_DIGITS,
            FindingCode.EMPTY,
            FindingCode.UNKNOWN_CODE,
            FindingCode.IMPOSSIBLE_DATE);
    set("4", "12", "1", "1", "0", "30", "REFUSED", "NONE");
    assertThat(told("ログインの設定の変更"))
        .containsEntry("続けて失敗すると停止する回数", "5 → 4")
        .containsEntry("同じ利用者の２つ目のログイン", "認める → 認めない")
        .doesNotContainKey("パスワードの最小の文字数");
    assertThat(refused(() -> rules.change(0, SignInPolicyEntry.of(look()))))
        .containsExactly(FindingCode.ENTRY_CHANGED);
  }

  private jp.daicho.server.operators.SignInPolicy look() {
    return asAdministrator(() -> rules.look());
  }

  private void set(String... settings) {
    administer(
        () ->
            rules.change(
                look().version(),
                new SignInPolicyEntry(
                    settings[0],
                    settings[1],
                    settings[2],
                    settings[3],
                    settings[4],
                    settings[5],
                    settings[6],
                    settings[7],
                    "")));
  }

  private List<FindingCode> change(String present, String typed, String again) {
    return refusedTo(
        clerk.login(),
        () -> {
          clock.pass(java.time.Duration.ofSeconds(1));
          account.changePassword(present, typed, again, (UUID) null);
        });
  }

  private org.springframework.test.web.servlet.ResultActions call(String login, String password)
      throws Exception {
    return web.perform(
        get("/api/account").with(httpBasic(municipality.code().value() + "/" + login, password)));
  }
}
