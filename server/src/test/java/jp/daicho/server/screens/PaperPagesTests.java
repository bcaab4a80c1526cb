package jp.daicho.server.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The pages about papers that a clerk opens in a day, in a browser, by keyboard. */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class PaperPagesTests extends PeopleTestBase {
  private static final String WHO = RegisteredPeople.FATHER.value();

  @Autowired SampleAuthority authority;
  @LocalServerPort int port;

  @BeforeEach
  void aMayor() {
    authority.create(municipality, "試験市長", "見本　太郎");
  }

  @Test
  void whoAskedToBeToldIsRegisteredMarkedAndTold() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/issue-notices/new?resident=" + WHO);
      page.keyboard().press("Alt+h");
      page.waitForSelector("#findings");
      browser.check("issue-notice-refused");
      page.fill("#appliedOn", "R8.4.1");
      page.fill("#to", "R99.4.1");
      page.keyboard().press("Alt+h");
      page.waitForSelector("#edit");
      browser.check("issue-notice-registration");
      page.keyboard().press("Escape");
      page.waitForURL("**/issue-notices");
      assertThat(page.textContent("#registrations")).contains(WHO);
      browser.check("issue-notices");

      page.navigate("/certificates/new?resident=" + WHO);
      assertThat(page.textContent("#main")).contains("本人通知 事前登録");
      browser.check("certificate-watched");
      page.selectOption("[name=requester]", "AGENT");
      page.check("#alertsConfirmed");
      page.keyboard().press("Alt+h");
      page.waitForSelector("#issue-number");

      page.navigate("/issue-notices/due");
      page.check("#due [name=chosen]");
      page.check("#alertsConfirmed");
      browser.check("issue-notices-due");
      page.keyboard().press("Alt+h");
      page.waitForSelector(".message");
      assertThat(page.textContent("#due")).contains("通知済み");
    }
  }

  @Test
  void anApplicationForACardIsLookedAtAndWhatIsLackingOnPapersIsListed() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/residents/" + WHO + "/papers");
      page.keyboard().press("Alt+p");
      page.waitForSelector("img.paper");
      browser.check("card-application");
      page.check("#alertsConfirmed");
      page.keyboard().press("Alt+h");
      page.waitForSelector("#issue-number");

      page.navigate("/certificates/overflows?from=R8.1.1");
      assertThat(page.textContent("#main")).contains("個人番号カード交付申請書", "U+E0100");
      browser.check("overflows");
    }
  }

  @Test
  void whoeverHoldsAPaperChecksItWithoutSigningIn() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/check");
      page.setInputFiles("#file", Path.of("pom.xml"));
      page.focus("#check");
      page.keyboard().press("Enter");
      page.waitForSelector("#result");
      assertThat(page.textContent("#result")).contains("読み取れません");
      browser.check("paper-check");
    }
  }
}
