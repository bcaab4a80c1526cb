package jp.daicho.server.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.UUID;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.operators.FirstAdministrator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.operators.internal.Base32;
import jp.daicho.server.operators.internal.OneTimeCode;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The centre at a browser, from the first password to a municipality that is suspended. */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CentreScreenTests {
  private static final String OWN = "a longer one of my own";

  @Autowired FirstAdministrator first;
  @Autowired SampleOperators samples;
  @Autowired AuditChain chain;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final ServedMunicipality without = TestDatabase.newMunicipality();
  private final String login = "unyo-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aMunicipalityIsLookedAfterByKeysAndItsPeopleAreToldWhyItStandsStill() {
    Credentials clerk = samples.create(municipality).getFirst();
    String password = first.makeAtCentre(login, "運用　三郎").password();
    try (Browser desk = Browser.at("http://localhost:" + port);
        Browser browser = Browser.at("http://localhost:" + port)) {
      desk.signIn(municipality.code().value(), clerk.login(), clerk.password());
      chain.seal(municipality.code());

      Page page = browser.page();
      comeIn(browser, password);
      assertThat(page.textContent(".frame-name")).contains("運用センター");
      assertThat(page.locator("[data-characters-open]").count()).isZero();
      browser.check("centre-list");

      page.fill("#q", municipality.code().value());
      page.click("#show");
      page.waitForURL("**/centre?q=*");
      page.waitForSelector("#municipalities");
      page.keyboard().press("Alt+n");
      page.waitForURL("**/centre/new");
      page.fill("#code", municipality.code().value());
      page.keyboard().press("Alt+h");
      page.waitForSelector(".finding");
      browser.check("centre-new-refused");

      page.navigate("/centre/" + without.code().value());
      page.fill("#login", "kanri01");
      page.fill("#displayName", "管理　一郎");
      page.keyboard().press("Alt+k");
      page.waitForSelector("#first-password");
      browser.check("centre-administrator");

      page.navigate("/centre/" + municipality.code().value());
      page.waitForSelector("#has-administrators");
      page.waitForSelector("#seals");
      page.fill("#reason", "データセンターの移転のため");
      page.click("#suspend");
      page.waitForSelector("#suspended");
      browser.check("centre-suspended");
      desk.page().navigate("/drafts");
      desk.page().waitForURL("**/login?ended");
      desk.page().selectOption("#municipality", municipality.code().value());
      desk.page().fill("#username", clerk.login());
      desk.page().fill("#password", clerk.password());
      desk.page().keyboard().press("Enter");
      desk.page().waitForURL("**/login?error=SUSPENDED");
      assertThat(desk.page().textContent("#message")).contains("データセンターの移転のため");
      desk.check("centre-told");

      page.navigate("/centre?q=" + municipality.code().value());
      page.waitForSelector("#municipalities");
      browser.check("centre-list-suspended");
      page.keyboard().press("Enter");
      page.waitForSelector("#resume");
      page.click("#resume");
      page.waitForSelector("#suspension-form");
      page.keyboard().press("Escape");
      page.waitForURL("**/centre");
      page.keyboard().press("Alt+o");
      page.waitForURL("**/centre/000001");
      page.navigate("/search");
      page.waitForSelector("text=権限がありません");
      page.waitForSelector("text=運用センターの利用者には付与できない権限です");
      browser.check("centre-wall");
      desk.signIn(municipality.code().value(), clerk.login(), clerk.password());
    }
  }

  private void comeIn(Browser browser, String password) {
    Page page = browser.page();
    page.navigate("/login");
    page.selectOption("#municipality", MunicipalityCode.CENTRE.value());
    page.fill("#username", login);
    page.fill("#password", password);
    browser.check("centre-login");
    page.keyboard().press("Enter");
    page.waitForURL("**/login/second-factor");
    String secret = page.inputValue("input[name=secret]");
    page.fill("#code", OneTimeCode.at(Base32.decode(secret).orElseThrow(), clock.instant()));
    page.keyboard().press("Enter");
    page.waitForURL("**/login/password");
    page.fill("#newPassword", OWN);
    page.fill("#again", OWN);
    page.keyboard().press("Alt+h");
    page.waitForURL("**/centre");
  }
}
