package jp.daicho.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * Signing in by the municipality's own provider (10.3): a real browser, a real OpenID Connect
 * provider on another site. Only who is registered here comes in, with what she has here.
 */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "daicho.sign-in.client-secrets.[132233]=test-client-secret")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SingleSignOnTests {
  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

  @Autowired SampleOperators samples;
  @Autowired SingleSignOnRules rules;
  @Autowired AccountControl accounts;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;
  @LocalServerPort int port;

  private final ServedMunicipality municipality =
      new ServedMunicipality(
          jp.daicho.ledger.number.MunicipalityCode.of("132233"),
          "武蔵村山市",
          "むさしむらやまし",
          true,
          java.time.LocalDate.of(2020, 4, 1));

  private Credentials clerk = new Credentials("", "", "");

  @BeforeAll
  static void startProvider() throws Exception {
    PROVIDER.start(java.net.InetAddress.getByName("127.0.0.1"), 0);
  }

  @AfterAll
  static void stopProvider() {
    PROVIDER.shutdown();
  }

  @BeforeEach
  void set() {
    new Municipalities(TestDatabase.tenancy()).serve(municipality);
    clerk = samples.create(municipality).getFirst();
    asAdministrator(
        () ->
            rules.change(
                rules.look().provider().version(),
                new ProviderEntry(
                    true,
                    PROVIDER.issuerUrl("machi").toString(),
                    "daicho",
                    "preferred_username",
                    true)));
  }

  /** By single sign-on, by her password, by one she chose, and by a first one after a reset. */
  @Test
  @Proves("10.3-M3")
  void whoeverTheProviderKnowsComesInIfSheIsAnOperatorHere() {
    says(clerk.login());
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/login");
      page.click("#single-sign-on");
      page.waitForURL("**/login/sso");
      browser.check("single-sign-on");
      page.selectOption("#municipality", municipality.code().value());
      page.click("#go");
      page.waitForURL("http://localhost:" + port + "/");
      assertThat(page.textContent("#operator")).contains("窓口　花子");
      assertThat(signIn().detail()).containsEntry("方法", "シングルサインオン");
      page.navigate("/account");
      page.fill("#currentPassword", clerk.password());
      page.fill("#newPassword", "a password of her own");
      page.fill("#again", "a password of her own");
      page.click("#change-password");
      page.waitForSelector("#messages .message");
      page.click("#sign-out");
      page.waitForURL("**/login?out");
      browser.signIn(municipality.code().value(), clerk.login(), "a password of her own");
      page.click("#sign-out");
      page.waitForURL("**/login?out");
      String first = asAdministrator(() -> accounts.resetPassword(operator(clerk.login())));
      page.selectOption("#municipality", municipality.code().value());
      page.fill("#username", clerk.login());
      page.fill("#password", first);
      page.keyboard().press("Enter");
      page.waitForURL("**/login/password");
    }
  }

  @Test
  void whoIsNotRegisteredHereStaysOutWhateverTheTokenSays() {
    says("somebody-else");
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/login/sso?municipality=" + municipality.code().value());
      page.waitForURL("**/login?error=UNKNOWN_HERE");
      browser.check("single-sign-on-unknown");
      page.navigate("/account");
      page.waitForURL("**/login");
    }
    assertThat(signIn().detail()).containsEntry("理由", "UNKNOWN_HERE");
  }

  @Test
  void whoIsStoppedHereStaysOut() {
    says(clerk.login());
    tenancy.within(
        municipality.code(),
        () -> {
          operators.lock(operators.find(clerk.login(), "").orElseThrow().operatorId());
          return 0;
        });
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/login/sso?municipality=" + municipality.code().value());
      page.waitForURL("**/login?error=LOCKED");
    }
    samples.create(municipality); // sets a password, which unlocks
  }

  /** A code that somebody else asked for, or no memory of having asked, brings nobody in. */
  @Test
  void aReturnThatNobodyAskedForIsRefused() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/login/sso/return?code=x&state=y");
      page.waitForURL("**/login?error=TOO_LATE");
    }
  }

  private static void says(String login) {
    PROVIDER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "machi",
            "subject",
            "JWT",
            List.of("daicho"),
            Map.of("preferred_username", login, "roles", List.of("OPERATOR_ADMINISTRATION")),
            300));
  }

  private <T> T asAdministrator(Work<T, RuntimeException> work) {
    return CurrentOperator.as(
        tenancy.within(
            municipality.code(),
            () -> operators.find(SampleOperators.ADMINISTRATOR, "端末1").orElseThrow()),
        work);
  }

  private long operator(String login) {
    return tenancy.within(
        municipality.code(), () -> operators.find(login, "").orElseThrow().operatorId());
  }

  private AuditEntry signIn() {
    return tenancy.within(municipality.code(), () -> log.newest(9)).stream()
        .filter(entry -> entry.operation().equals("ログイン"))
        .findFirst()
        .orElseThrow();
  }
}
