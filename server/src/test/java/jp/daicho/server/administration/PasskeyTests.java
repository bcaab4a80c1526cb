package jp.daicho.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.operators.SignInPolicies;
import jp.daicho.server.operators.SignInPolicy;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Passkeys (WebAuthn) with the browser's own virtual authenticator (10.3). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class PasskeyTests {
  @Autowired SampleOperators samples;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;
  @Autowired SignInPolicies policies;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private Credentials clerk = new Credentials("", "", "");
  private Credentials decider = new Credentials("", "", "");

  @BeforeEach
  void operators() {
    List<Credentials> made = samples.create(municipality);
    clerk = made.getFirst();
    decider = made.get(1);
  }

  /** The authenticator verifies its holder, as a fingerprint or the PIN of an IC card does. */
  @Test
  @Proves("10.3-M12")
  void aPasskeyIsRegisteredShownAndRemoved() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      plugIn(page);
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      register(page, "wrong");
      page.waitForSelector("[data-told]:has-text('今のパスワード')");
      register(page, clerk.password());
      page.waitForSelector("#passkeys");
      browser.check("account-with-passkey");
      assertThat(page.textContent("#passkeys")).contains("窓口の鍵");
      page.click("#sign-out");
      page.waitForURL("**/login?out");

      begin(page, clerk);
      page.waitForURL("**/login/code");
      browser.check("login-passkey");
      assertThat(page.locator("#code").count()).isZero();
      page.keyboard().press("Alt+p");
      page.waitForURL("**/");
      assertThat(page.textContent("#operator")).contains("窓口　花子");
      assertThat(newest().detail()).containsEntry("方法", "パスワード、パスキー");

      page.navigate("/account");
      page.fill("#passkey-removal-password", clerk.password());
      page.click("#remove-passkey");
      page.waitForSelector("#messages .message");
      assertThat(page.locator("#passkeys").count()).isZero();
    }
  }

  /** Where a second factor is demanded, a passkey may be the first one that is registered. */
  @Test
  void whoeverNeedsASecondFactorMayRegisterAPasskeyOnTheWayIn() {
    tenancy.within(
        municipality.code(),
        () -> {
          SignInPolicy usual = policies.current();
          policies.save(
              new SignInPolicy(
                  usual.version() + 1,
                  usual.failures(),
                  usual.passwordLength(),
                  usual.passwordKinds(),
                  usual.passwordsRemembered(),
                  usual.passwordDays(),
                  usual.idleMinutes(),
                  usual.secondSession(),
                  SignInPolicy.Demand.ALL,
                  null));
          return 0;
        });
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      plugIn(page);
      begin(page, clerk);
      page.waitForURL("**/login/second-factor");
      browser.check("second-factor-passkey");
      page.keyboard().press("Alt+p");
      page.waitForURL("**/");
      assertThat(newest().detail()).containsEntry("方法", "パスワード、パスキー");
      page.click("#sign-out");
      page.waitForURL("**/login?out");
      begin(page, clerk);
      page.waitForURL("**/login/code");
      page.keyboard().press("Alt+p");
      page.waitForURL("**/");
    }
  }

  /**
   * Where the authenticator holds the passkeys of two, only that of the one who signs in counts.
   */
  @Test
  void thePasskeyOfSomebodyElseBringsNobodyIn() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      plugIn(page);
      for (Credentials one : List.of(clerk, decider)) {
        browser.signIn(municipality.code().value(), one.login(), one.password());
        register(page, one.password());
        page.waitForSelector("#passkeys");
        page.click("#sign-out");
        page.waitForURL("**/login?out");
      }
      begin(page, clerk);
      page.waitForURL("**/login/code");
      String options = ask(page, "/login/passkey/options");
      assertThat(options).contains("\"allowCredentials\":[{").doesNotContain(decider.login());
      // What was asked is no answer.
      page.evaluate(
          "answer => { const form = document.querySelector('form[data-passkey]');"
              + " form.elements.namedItem('credential').value = answer;"
              + " setTimeout(() => form.submit(), 0); }",
          options);
      page.waitForURL("**/login/code?error");
      page.navigate("/account");
      page.waitForURL("**/login");
    }
  }

  private static String ask(Page page, String address) {
    return String.valueOf(
        page.evaluate(
            "async address => (await fetch(address, { method: 'POST', body: new URLSearchParams("
                + "new FormData(document.querySelector('form[data-passkey]'))) })).text()",
            address));
  }

  private static void register(Page page, String password) {
    page.navigate("/account");
    page.fill("#label", "窓口の鍵");
    page.fill("#passkey-password", password);
    page.keyboard().press("Alt+p");
  }

  private void begin(Page page, Credentials credentials) {
    page.navigate("/login");
    page.selectOption("#municipality", municipality.code().value());
    page.fill("#username", credentials.login());
    page.fill("#password", credentials.password());
    page.keyboard().press("Enter");
  }

  /** As if a security key were plugged in that its holder touches at once. */
  private static void plugIn(Page page) {
    CDPSession devtools = page.context().newCDPSession(page.context().pages().getFirst());
    devtools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    Map.of("protocol", "ctap2", "transport", "usb").forEach(options::addProperty);
    for (String can :
        List.of(
            "hasResidentKey",
            "hasUserVerification",
            "isUserVerified",
            "automaticPresenceSimulation")) {
      options.addProperty(can, true);
    }
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", authenticator);
  }

  private AuditEntry newest() {
    return tenancy.within(municipality.code(), () -> log.newest(5)).stream()
        .filter(entry -> entry.operation().equals("ログイン"))
        .findFirst()
        .orElseThrow();
  }
}
