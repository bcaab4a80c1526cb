package jp.daicho.server.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Set;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.administration.PermissionGrants.Change;
import jp.daicho.server.administration.ProviderEntry;
import jp.daicho.server.administration.SignInPolicyEntry;
import jp.daicho.server.administration.SingleSignOnRules;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.OperatorSessions;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SecondFactors;
import jp.daicho.server.operators.SignIn;
import jp.daicho.server.operators.SignInResult;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.operators.SignInResult.Rejected;
import jp.daicho.server.operators.internal.Base32;
import jp.daicho.server.operators.internal.OneTimeCode;
import org.assertj.core.api.Assertions;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Whoever works at the centre shows two factors, always, and may do nothing else (ADR 0041). */
class CentreSignInTests extends CentreTestBase {
  private static final String OWN = "a longer one of my own";

  @Autowired SignIn signIn;
  @Autowired SingleSignOnRules providers;
  @Autowired OperatorSessions sessions;

  private final String secret = SecondFactors.offer("Daicho", "unyo").secret();

  @Test
  void sheRegistersASecondFactorAndChangesHerPasswordBeforeSheIsIn() throws Exception {
    MockHttpSession session = signedIn();
    open(session, "/").andExpect(redirectedUrl("/centre"));
    open(session, "/centre?q=" + municipality.code().value())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(municipality.name())))
        .andExpect(content().string(not(containsString("文字検索"))));
    assertThat(loggedThere()).anyMatch(entry -> entry.operation().equals("市区町村一覧"));

    MockHttpSession later = new MockHttpSession();
    signInThere(later, OWN).andExpect(redirectedUrl("/login/code"));
    open(later, "/centre").andExpect(redirectedUrl("/login"));
    clock.pass(Duration.ofSeconds(30));
    send(later, "/login/code", "code", oneTimePassword());
    open(later, "/centre").andExpect(status().isOk());
    // Programs go by such a session; a password alone opens nothing.
    web.perform(get("/api/centre/municipalities").session(later)).andExpect(status().isOk());
    web.perform(get("/api/centre/municipalities").with(httpBasic("000001/" + login, OWN)))
        .andExpect(status().isUnauthorized())
        .andExpect(content().string(containsString("二要素認証が必要")));

    tenancy.within(
        MunicipalityCode.CENTRE,
        () -> {
          sessions.endAll(operator.operatorId(), "ADMINISTRATOR");
          return 0;
        });
    open(later, "/centre").andExpect(redirectedUrl("/login?ended"));
  }

  @Test
  void wrongPasswordsLockHerOutUntilTheConsoleLetsHerInAgain() throws Exception {
    for (int i = 0; i < 5; i++) {
      signInThere(new MockHttpSession(), "wrong");
    }
    signInThere(new MockHttpSession(), password).andExpect(redirectedUrl("/login?error=LOCKED"));
    String again = first.makeAtCentre(login, "").password();
    signInThere(new MockHttpSession(), again).andExpect(redirectedUrl("/login/second-factor"));
  }

  @Test
  @Raises(FindingCode.SECOND_FACTOR_OF_CENTRE)
  @ComesClose(FindingCode.SECOND_FACTOR_OF_CENTRE)
  void nothingSetAtTheCentreTakesTheSecondFactorAway() {
    for (String weaker : new String[] {"NONE", "ADMINISTRATORS"}) {
      assertThat(refusedThere(() -> rules.change(version(), policy(weaker, ""))))
          .containsExactly(FindingCode.SECOND_FACTOR_OF_CENTRE);
    }
    assertThat(
            refusedThere(
                () -> rules.change(version(), policy("ALL", today().plusDays(9).toString()))))
        .containsExactly(FindingCode.SECOND_FACTOR_OF_CENTRE);
    assertThat(refusedThere(() -> rules.change(version(), policy("ALL", "")))).isEmpty();
    assertThat(refusedTo("kanri", () -> rules.change(0, policy("NONE", "")))).isEmpty();

    assertThat(
            refusedThere(
                () ->
                    providers.change(
                        0, new ProviderEntry(true, "https://idp.example", "id", "login", true))))
        .contains(FindingCode.SECOND_FACTOR_OF_CENTRE);
    SignInResult bySingleSignOn =
        signIn.bySingleSignOn(MunicipalityCode.CENTRE, login, true, "127.0.0.1");
    assertThat(bySingleSignOn).isEqualTo(new Rejected(Reason.NO_SINGLE_SIGN_ON));
  }

  /** Not even by a row that somebody writes beside the screens. */
  @Test
  @Raises(FindingCode.PERMISSION_NOT_HERE)
  @ComesClose(FindingCode.PERMISSION_NOT_HERE)
  void whatIsTheCentresCannotBeGivenElsewhereNorTheRestAtTheCentre() {
    long clerkNumber = number(clerk.login());
    int seen = version(clerkNumber);
    assertThat(refused(() -> grants.change(clerkNumber, seen, give("", "", Permission.CENTRE))))
        .containsExactly(FindingCode.PERMISSION_NOT_HERE);
    assertThat(
            refused(() -> grants.change(clerkNumber, seen, give("", "", Permission.AUDIT_READING))))
        .isEmpty();

    long colleague = colleague();
    for (Permission permission : Permission.values()) {
      boolean possible = Permission.of(MunicipalityCode.CENTRE).contains(permission);
      Change change = give("", "", permission);
      assertThat(refusedThere(() -> grants.change(colleague, seenThere(colleague), change)))
          .as(permission.label())
          .isEqualTo(
              possible ? java.util.List.of() : java.util.List.of(FindingCode.PERMISSION_NOT_HERE));
    }

    Assertions.assertThatThrownBy(
            () ->
                tenancy.within(
                    MunicipalityCode.CENTRE,
                    () -> {
                      operators.grant(operator.operatorId(), Permission.ENQUIRY, today());
                      return 0;
                    }))
        .isInstanceOf(DataAccessException.class);
    tenancy.within(
        municipality.code(),
        () -> {
          operators.grant(clerkNumber, Permission.CENTRE, today());
          return 0;
        });
    assertThat(held(clerk.login())).doesNotContain(Permission.CENTRE);
    Assertions.assertThatThrownBy(() -> as(clerk.login(), () -> centre.list("", 1)))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void nobodyCanBecomeTheServersOwnOperator() {
    assertThat(
            refusedThere(
                () ->
                    administration.add(
                        "system",
                        new jp.daicho.server.administration.OperatorEntry("名", "000", "", false),
                        "",
                        "")))
        .containsExactly(FindingCode.OPERATOR_OF_SYSTEM);
  }

  private MockHttpSession signedIn() throws Exception {
    MockHttpSession session = new MockHttpSession();
    signInThere(session, password).andExpect(redirectedUrl("/login/second-factor"));
    open(session, "/centre").andExpect(redirectedUrl("/login"));
    send(session, "/login/second-factor", "secret", secret, "code", oneTimePassword())
        .andExpect(redirectedUrl("/login/password"));
    send(session, "/login/password", "newPassword", OWN, "again", OWN)
        .andExpect(status().is3xxRedirection());
    return session;
  }

  private String oneTimePassword() {
    return OneTimeCode.at(Base32.decode(secret).orElseThrow(), clock.instant());
  }

  private int version() {
    return CurrentOperator.as(operator, () -> rules.look()).version();
  }

  private long colleague() {
    return there(
            () ->
                administration.add(
                    login + "-2",
                    new jp.daicho.server.administration.OperatorEntry("運用　四郎", "000", "", false),
                    "",
                    ""))
        .number();
  }

  private int seenThere(long number) {
    return there(() -> directory.find(number)).operator().version();
  }

  private static SignInPolicyEntry policy(String secondFactor, String from) {
    return new SignInPolicyEntry("5", "12", "1", "1", "0", "20", "ALLOWED", secondFactor, from);
  }

  @Test
  void sheHoldsJustWhatHasNothingToDoWithResidents() {
    assertThat(
            tenancy.within(MunicipalityCode.CENTRE, () -> operators.permissions(operator, today())))
        .isEqualTo(
            Set.of(
                Permission.CENTRE, Permission.OPERATOR_ADMINISTRATION, Permission.AUDIT_READING));
  }
}
