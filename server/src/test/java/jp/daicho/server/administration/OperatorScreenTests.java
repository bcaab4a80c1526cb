package jp.daicho.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.operators.internal.Base32;
import jp.daicho.server.operators.internal.OneTimeCode;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Operators, permissions and signing in at a browser, by keys alone (10.3, 10.4). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class OperatorScreenTests {
  private static final Path FILE = Path.of("target", "operator-permissions.csv");

  @Autowired SampleOperators samples;
  @Autowired java.time.Clock clock;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private Credentials clerk = new Credentials("", "", "");
  private Credentials administrator = new Credentials("", "", "");

  @BeforeEach
  void operators() {
    List<Credentials> made = samples.create(municipality);
    clerk = made.getFirst();
    administrator = made.getLast();
  }

  /** From the registration to the first day at work, in the order in which it happens. */
  @Test
  void anOperatorIsRegisteredGivenPermissionsAndComesInWithAPasswordOfHerOwn() throws Exception {
    String first;
    try (Browser browser = signedIn(administrator)) {
      Page page = browser.page();
      page.keyboard().press("Alt+Shift+1");
      page.waitForURL("**/operators");
      browser.check("operators");
      page.keyboard().press("Alt+n");
      page.waitForURL("**/operators/new");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      browser.check("operator-refused");
      type(page, "login", "shinnin");
      type(page, "displayName", "新任　四郎");
      page.selectOption("#department", "001");
      page.selectOption("#placeCode", "001");
      page.keyboard().press("Alt+h");
      page.waitForSelector("#first-password");
      first = page.textContent("#first-password");
      browser.check("operator-registered");

      // today: enquiry; from the first of April: entering moves
      page.selectOption("#p-ENQUIRY", "GIVE");
      page.keyboard().press("Alt+k");
      page.waitForSelector("#messages .message");
      assertThat(page.locator("#first-password").count()).isZero();
      type(page, "permissionsFrom", LocalDate.now(clock).plusYears(1).getYear() + "-04-01");
      page.selectOption("#p-MOVE_ENTRY", "GIVE");
      page.keyboard().press("Alt+k");
      page.waitForSelector("td:has-text('4月1日～')");
      type(page, "from", LocalDate.now(clock).plusDays(9).toString());
      type(page, "displayName", "新任　史郎");
      page.keyboard().press("Alt+h");
      page.waitForSelector("#ahead");
      browser.check("operator");

      page.keyboard().press("Escape");
      page.waitForURL("**/operators");
      page.keyboard().press("Alt+d");
      page.waitForURL("**/operator-departments");
      browser.check("operator-departments");
      page.keyboard().press("Enter");
      page.waitForURL("**/operator-departments/001");
      browser.check("operator-department");
    }
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      begin(page, "shinnin", first);
      page.waitForURL("**/login/password");
      browser.check("password-first");
      page.fill("#newPassword", "shinnin-no-password");
      page.fill("#again", "shinnin-no-password");
      page.keyboard().press("Alt+h");
      page.waitForSelector(".finding");
      browser.check("password-refused");
      page.fill("#newPassword", "よいパスワードはもっとながい");
      page.fill("#again", "よいパスワードはもっとながい");
      page.keyboard().press("Alt+h");
      page.waitForURL("**/");
      assertThat(page.textContent("#operator")).contains("市民課", "新任　四郎");
      page.click("#operator");
      page.waitForURL("**/account");
      browser.check("account");
    }
  }

  @Test
  void theTableIsSeenOfAnyDayAndChangedByAFile() throws Exception {
    try (Browser browser = signedIn(administrator)) {
      Page page = browser.page();
      page.navigate("/operators");
      page.keyboard().press("Alt+t");
      page.waitForURL("**/operator-permissions");
      browser.check("operator-permissions");
      int before = page.locator("#matrix tbody [aria-label='本人']").count();
      Files.writeString(
          FILE,
          "riyosha_id,kengen,shori,kaishibi,shuryobi\n"
              + clerk.login()
              + ",審査,付与,,\n"
              + clerk.login()
              + ",審判,付与,,\n");
      page.setInputFiles("#file", FILE);
      page.keyboard().press("Alt+h");
      page.waitForSelector(".finding");
      browser.check("operator-permissions-refused");
      assertThat(page.textContent("#findings")).contains("3行目の操作権限");
      Files.writeString(
          FILE, "riyosha_id,kengen,shori,kaishibi,shuryobi\n" + clerk.login() + ",審査,付与,,\n");
      page.setInputFiles("#file", FILE);
      page.keyboard().press("Alt+h");
      page.waitForSelector("#messages .message");
      assertThat(page.textContent("#messages")).contains("付与1件");
      assertThat(page.locator("#matrix tbody [aria-label='本人']").count()).isEqualTo(before + 1);
    }
  }

  @Test
  void anAppIsRegisteredAndAskedForAndTheSettingsDemandIt() {
    String secret;
    try (Browser browser = signedIn(clerk)) {
      Page page = browser.page();
      page.navigate("/account");
      page.keyboard().press("Alt+n");
      page.waitForURL("**/account/one-time-password");
      browser.check("one-time-password");
      secret = page.textContent("#secret-text");
      page.fill("#code", code(secret, 0));
      page.fill("#currentPassword", clerk.password());
      page.keyboard().press("Alt+h");
      page.waitForSelector("#remove-factor");
      browser.check("account-with-app");
    }
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      begin(page, clerk.login(), clerk.password());
      page.waitForURL("**/login/code");
      browser.check("login-code");
      page.keyboard().type("000000");
      page.keyboard().press("Enter");
      page.waitForSelector("#message");
      browser.check("login-code-wrong");
      page.keyboard().type(code(secret, 30));
      page.keyboard().press("Enter");
      page.waitForURL("**/");
    }
    try (Browser browser = signedIn(administrator)) {
      Page page = browser.page();
      page.navigate("/operators");
      page.keyboard().press("Alt+s");
      page.waitForURL("**/operator-settings");
      browser.check("operator-settings");
      page.selectOption("#secondFactor", "ALL");
      page.keyboard().press("Alt+h");
      page.waitForSelector("#messages .message");
    }
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      begin(page, administrator.login(), administrator.password());
      page.waitForURL("**/login/second-factor");
      browser.check("second-factor");
      page.fill("#code", code(page.textContent("#secret-text"), 0));
      page.keyboard().press("Alt+h");
      page.waitForURL("**/");
    }
  }

  /** At her next click somebody who was signed out is at the sign-in page. */
  @Test
  void whoIsSignedOutByTheAdministratorHasToSignInAgain() {
    try (Browser work = signedIn(clerk);
        Browser office = signedIn(administrator)) {
      Page page = office.page();
      page.navigate("/operators?q=" + clerk.login());
      page.keyboard().press("Enter");
      page.waitForSelector("#sessions");
      page.focus("#sign-out-all");
      page.keyboard().press("Enter");
      page.waitForSelector("#messages .message");

      work.page().keyboard().press("Alt+1");
      work.page().waitForURL("**/login?ended");
      work.check("signed-out");
    }
  }

  private static String code(String secret, int seconds) {
    return OneTimeCode.at(
        Base32.decode(secret).orElseThrow(),
        java.time.Clock.systemUTC().instant().plusSeconds(seconds));
  }

  private Browser signedIn(Credentials credentials) {
    Browser browser = Browser.at("http://localhost:" + port);
    browser.signIn(municipality.code().value(), credentials.login(), credentials.password());
    return browser;
  }

  private void begin(Page page, String login, String password) {
    page.navigate("/login");
    page.selectOption("#municipality", municipality.code().value());
    page.fill("#username", login);
    page.fill("#password", password);
    page.keyboard().press("Enter");
  }

  private static void type(Page page, String id, String text) {
    page.fill("[id='" + id + "']", text);
  }
}
