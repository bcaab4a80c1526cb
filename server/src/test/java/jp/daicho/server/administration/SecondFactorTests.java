package jp.daicho.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.operators.OwnAccount;
import jp.daicho.server.operators.SecondFactors;
import jp.daicho.server.operators.internal.Base32;
import jp.daicho.server.operators.internal.OneTimeCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** One-time passwords besides the password (10.3, RFC 6238). */
class SecondFactorTests extends AdministrationTestBase {
  @Autowired OwnAccount account;

  private final String secret = SecondFactors.offer("Daicho", "clerk").secret();

  @Test
  void whoHasRegisteredIsAskedForACodeWhichCountsOnce() throws Exception {
    register();
    MockHttpSession session = new MockHttpSession();
    signIn(session, clerk.login(), clerk.password()).andExpect(redirectedUrl("/login/code"));
    web.perform(get("/api/account").session(session)).andExpect(status().isUnauthorized());
    // The code shown at registration is used up.
    send(session, "/login/code", "code", code()).andExpect(redirectedUrl("/login/code?error"));
    clock.pass(Duration.ofSeconds(30));
    String used = code();
    send(session, "/login/code", "code", used).andExpect(redirectedUrl("/"));
    open(session, "/account").andExpect(status().isOk());

    MockHttpSession replayed = new MockHttpSession();
    signIn(replayed, clerk.login(), clerk.password());
    send(replayed, "/login/code", "code", used).andExpect(redirectedUrl("/login/code?error"));
    assertThat(told("ログイン")).containsEntry("理由", "WRONG_CODE");
  }

  @Test
  void aClockMayBeOffByOneStepEitherWay() throws Exception {
    register();
    for (int[] drift : new int[][] {{60, -1}, {90, 1}}) {
      clock.pass(Duration.ofSeconds(drift[0]));
      MockHttpSession session = new MockHttpSession();
      signIn(session, clerk.login(), clerk.password());
      send(session, "/login/code", "code", code(drift[1] * 30L)).andExpect(redirectedUrl("/"));
    }
    clock.pass(Duration.ofSeconds(300));
    MockHttpSession session = new MockHttpSession();
    signIn(session, clerk.login(), clerk.password());
    send(session, "/login/code", "code", code(-60)).andExpect(redirectedUrl("/login/code?error"));
    send(session, "/login/code", "code", code(60)).andExpect(redirectedUrl("/login/code?error"));
  }

  @Test
  void wrongCodesLockOutAsWrongPasswordsDo() throws Exception {
    register();
    MockHttpSession session = new MockHttpSession();
    signIn(session, clerk.login(), clerk.password());
    for (int i = 1; i < 5; i++) {
      send(session, "/login/code", "code", "000000").andExpect(redirectedUrl("/login/code?error"));
      // The right password again does not make the failures forgotten.
      signIn(session, clerk.login(), clerk.password()).andExpect(redirectedUrl("/login/code"));
    }
    send(session, "/login/code", "code", "000000").andExpect(redirectedUrl("/login?error=LOCKED"));
    clock.pass(Duration.ofSeconds(30));
    signIn(session, clerk.login(), clerk.password())
        .andExpect(redirectedUrl("/login?error=LOCKED"));
  }

  @Test
  void thePasswordAloneOpensNoApiAndTheStepsTakeNoLongerThanTenMinutes() throws Exception {
    register();
    web.perform(
            get("/api/account")
                .with(
                    httpBasic(municipality.code().value() + "/" + clerk.login(), clerk.password())))
        .andExpect(status().isUnauthorized())
        .andExpect(content().string(containsString("二要素認証が必要")));
    MockHttpSession session = new MockHttpSession();
    signIn(session, clerk.login(), clerk.password());
    clock.pass(Duration.ofMinutes(11));
    send(session, "/login/code", "code", code()).andExpect(redirectedUrl("/login?error=TOO_LATE"));
  }

  @Test
  void whereItIsDemandedWhoHasNoneRegistersOneWhenSheSignsIn() throws Exception {
    demand("ALL", today().plusDays(2).toString());
    signIn(new MockHttpSession(), clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
    days(2);
    MockHttpSession session = new MockHttpSession();
    signIn(session, clerk.login(), clerk.password())
        .andExpect(redirectedUrl("/login/second-factor"));
    open(session, "/login/second-factor")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data:image/svg+xml;base64,")));
    open(session, "/login/code").andExpect(redirectedUrl("/login/second-factor"));
    send(session, "/login/second-factor", "secret", secret, "code", "000000")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("E1575")));
    send(session, "/login/second-factor", "secret", secret, "code", code())
        .andExpect(redirectedUrl("/"));
    assertThat(view(number(clerk.login())).operator().secondFactor()).isTrue();
  }

  @Test
  void whereItIsDemandedOfAdministratorsOthersGoOnAsBefore() throws Exception {
    demand("ADMINISTRATORS", "");
    signIn(new MockHttpSession(), clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
    signIn(new MockHttpSession(), administrator.login(), administrator.password())
        .andExpect(redirectedUrl("/login/second-factor"));
  }

  @Test
  void whoHasLostItIsHelpedByTheAdministrator() throws Exception {
    register();
    administer(() -> accounts.removeSecondFactors(number(clerk.login())));

    signIn(new MockHttpSession(), clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
    assertThat(told("二要素認証の解除")).containsEntry("利用者ID", clerk.login());
  }

  @Test
  @Raises({FindingCode.SECOND_FACTOR_CODE_WRONG, FindingCode.SECOND_FACTOR_DEMANDED})
  @ComesClose({FindingCode.SECOND_FACTOR_CODE_WRONG, FindingCode.SECOND_FACTOR_DEMANDED})
  void itIsRegisteredWithACodeAndRemovedUnlessDemanded() {
    assertThat(own(() -> account.registerOneTimePassword(clerk.password(), secret, "123")))
        .containsExactly(FindingCode.SECOND_FACTOR_CODE_WRONG);
    assertThat(own(() -> account.registerOneTimePassword("wrong", secret, code())))
        .containsExactly(FindingCode.PASSWORD_WRONG);
    assertThat(own(() -> account.registerOneTimePassword(clerk.password(), secret, code())))
        .isEmpty();
    demand("ALL", "");
    assertThat(own(() -> account.removeOneTimePassword(clerk.password())))
        .containsExactly(FindingCode.SECOND_FACTOR_DEMANDED);
    administer(
        () ->
            rules.change(
                1, new SignInPolicyEntry("5", "12", "1", "1", "0", "30", "ALLOWED", "NONE", "")));
    assertThat(own(() -> account.removeOneTimePassword(clerk.password()))).isEmpty();
    assertThat(view(number(clerk.login())).operator().secondFactor()).isFalse();
  }

  /** Whoever gets the database alone has no secret that gives codes. */
  @Test
  void theSecretIsEncryptedInTheDatabase() {
    register();
    byte[] kept =
        tenancy.within(
            municipality.code(),
            () ->
                tenancy
                    .read(
                        "SELECT secret FROM one_time_password WHERE lg_code = ?::bpchar",
                        List.of(municipality.code().value()),
                        row -> row.getBytes(1))
                    .getFirst());
    byte[] plain = Base32.decode(secret).orElseThrow();

    assertThat(java.util.HexFormat.of().formatHex(kept))
        .doesNotContain(java.util.HexFormat.of().formatHex(plain));
    assertThat(kept).hasSize(12 + 20 + 16);
    assertThat(logged().toString()).doesNotContain(secret);
  }

  private void register() {
    assertThat(own(() -> account.registerOneTimePassword(clerk.password(), secret, code())))
        .isEmpty();
  }

  private void demand(String of, String from) {
    administer(
        () ->
            rules.change(
                0, new SignInPolicyEntry("5", "12", "1", "1", "0", "30", "ALLOWED", of, from)));
  }

  private List<FindingCode> own(Runnable work) {
    return refusedTo(clerk.login(), work);
  }

  private String code() {
    return code(0);
  }

  private String code(long seconds) {
    return OneTimeCode.at(
        Base32.decode(secret).orElseThrow(), clock.instant().plusSeconds(seconds));
  }
}
