package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The enquiry in a browser, by keys alone (2.3.2). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class EnquiryScreenTests extends PeopleTestBase {
  @LocalServerPort int port;

  @Test
  void everyItemIsSearchedForWithoutAMouse() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/login");
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());

      page.keyboard().press("Alt+d");
      assertThat(page.locator("#details").getAttribute("open")).isNotNull();
      browser.check("search-form");
      page.keyboard().press("Tab");
      assertThat(browser.focusedId()).isEqualTo("name");
      page.keyboard().type("高橋");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertThat(browser.focusedId()).isEqualTo("bornFrom");
      page.keyboard().type("S57");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?**");
      assertThat(page.textContent("#count")).contains("1人");
      assertThat(page.textContent("#results")).contains("ほかの氏名：髙橋　美咲");
      assertThat(page.textContent("#conditions")).contains("氏名・旧氏・通称：高橋");
      browser.check("search-details");
      page.keyboard().press("Alt+d");
      assertThat(page.inputValue("#name")).isEqualTo("高橋");

      page.keyboard().press("Alt+y");
      page.waitForURL("**/search-history");
      assertThat(page.textContent("#searches")).contains("氏名・旧氏・通称：高橋、生年月日：S57");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?**");
      assertThat(page.inputValue("#bornFrom")).isEqualTo("S57");
    }
  }

  @Test
  void aClerkFindsAFamilyWithoutAMouse() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      List<String> elsewhere = new ArrayList<>();
      page.onRequest(
          request -> {
            if (!request.url().startsWith("http://localhost:" + port)) {
              elsewhere.add(request.url());
            }
          });
      page.navigate("/login");
      browser.check("login");
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());

      assertThat(browser.focusedId()).isEqualTo("q");
      browser.check("home");
      page.keyboard().type("わたなべ");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?**");
      assertThat(browser.focused()).endsWith("和子");
      browser.check("search");

      page.keyboard().press("ArrowDown");
      assertThat(browser.focused()).endsWith("健一");
      page.keyboard().press("Enter");
      page.waitForURL("**/residents/*");
      browser.check("resident");

      page.keyboard().press("Alt+n");
      page.waitForURL("**/individual-number");
      assertThat(page.textContent("#individual_number"))
          .contains(RegisteredPeople.FATHERS_NUMBER.value());

      page.keyboard().press("Alt+s");
      page.waitForURL("**/households/*");
      browser.check("household");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/residents/*");
      page.keyboard().press("Alt+r");
      page.waitForURL("**/history");
      browser.check("history");
      page.keyboard().press("Escape");
      page.waitForURL("**/residents/*");

      page.keyboard().press("Alt+o");
      page.waitForURL("**/as-of");
      assertThat(browser.focusedId()).isEqualTo("day");
      page.keyboard().press("Enter");
      page.waitForURL("**/as-of?**");
      browser.check("as-of");
      page.keyboard().press("Escape");
      page.waitForURL("**/residents/*");

      page.keyboard().press("F1");
      assertThat(browser.focusedId()).isEqualTo("help");
      browser.check("help-open");
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      page.waitForURL("**/search?**");
      assertThat(page.inputValue("#q")).isEqualTo("わたなべ");

      page.navigate("/help/keys");
      browser.check("keys");
      page.navigate("/search?q=ZHANG");
      page.keyboard().press("Enter");
      page.waitForURL("**/residents/*");
      browser.check("foreign-resident");
      page.navigate("/search?q=正雄");
      browser.check("nobody-found");
      page.navigate("/nothing");
      browser.check("not-found");
      assertThat(elsewhere).isEmpty();
    }
  }

  @Test
  void aClerkWritesCorrectsAndDeletesAMemoByKeys() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/residents/" + RegisteredPeople.FATHER.value());
      page.keyboard().press("Alt+m");
      page.waitForURL("**/memos");
      assertThat(browser.focusedId()).isEqualTo("text");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      assertThat(browser.focusedId()).isEqualTo("text");
      browser.check("memo-refused");
      page.keyboard().type("夕方に連絡");
      page.keyboard().press("Enter");
      page.keyboard().type("のこと");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#memo-1");
      page.focus("#correct-1");
      page.keyboard().press("Enter");
      page.waitForURL("**/memos?memo=1");
      assertThat(page.inputValue("#text")).isEqualTo("夕方に連絡\nのこと");
      page.keyboard().press("Control+End");
      page.keyboard().type("。");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#memo-history tbody tr:nth-child(2)");
      browser.check("memos");
      page.keyboard().press("Escape");
      page.waitForSelector("#memos");
      assertThat(page.textContent("#memos")).contains("夕方に連絡", "のこと。", clerk.login());
      browser.check("resident-with-memo");
      page.keyboard().press("Alt+m");
      page.waitForSelector("#delete-1");
      page.focus("#delete-1");
      page.keyboard().press("Enter");
      page.waitForSelector("#memo-history tbody tr:nth-child(3)");
      assertThat(page.locator("#memo-1").count()).isZero();
    }
  }

  @Test
  void aClerkPutsMembersInOrderByKeys() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/households/" + RegisteredPeople.FAMILY.value());
      page.keyboard().press("Alt+r");
      page.waitForURL("**/order");
      assertThat(browser.focusedId()).isEqualTo("down-" + RegisteredPeople.FATHER.value());
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      browser.check("member-order-refused");

      // the grandmother goes to the top by one key pressed again and again
      page.focus("#up-" + RegisteredPeople.GRANDMOTHER.value());
      for (int place = 4; place >= 1; place--) {
        assertThat(browser.focusedId()).isEqualTo("up-" + RegisteredPeople.GRANDMOTHER.value());
        page.keyboard().press("Enter");
        page.waitForSelector(
            "#members tbody tr:nth-child("
                + place
                + ") #up-"
                + RegisteredPeople.GRANDMOTHER.value());
      }
      assertThat(browser.focusedId()).isEqualTo("down-" + RegisteredPeople.GRANDMOTHER.value());
      assertThat(page.textContent("#state")).contains("まだ登録していません");
      page.keyboard().press("Control+Enter");
      page.waitForURL("**/households/" + RegisteredPeople.FAMILY.value());
      assertThat(page.textContent("#members tbody tr:nth-child(1)")).contains("和子");

      page.keyboard().press("Alt+r");
      page.waitForURL("**/order");
      page.waitForSelector("#settings");
      browser.check("member-order");
      page.keyboard().press("Alt+s");
      page.waitForURL("**/sorting");
      assertThat(page.textContent("#members tbody tr:nth-child(1)")).contains("健一");
      assertThat(browser.focusedId()).isEqualTo("rule");
      page.keyboard().press("Control+Enter");
      page.waitForURL("**/households/" + RegisteredPeople.FAMILY.value());
      assertThat(page.textContent("#members tbody tr:nth-child(1)")).contains("健一");
    }
  }

  @Test
  void aHistoryIsLookedThroughByKeys() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/households/" + RegisteredPeople.FAMILY.value());
      page.keyboard().press("Alt+h");
      page.waitForURL("**/history");
      page.waitForSelector("#move-1");
      assertThat(page.textContent("#count")).contains("3件");
      assertThat(page.textContent("#other-names")).contains("髙橋", "旧氏の記載");
      browser.check("household-history");
      page.keyboard().press("Alt+f");
      page.waitForSelector("#narrow[open]");
      page.selectOption("#reason", "23");
      page.focus("#from");
      page.keyboard().type("R8.4.1");
      page.keyboard().press("Enter");
      page.waitForURL("**/history?**");
      page.waitForSelector("#narrow-not");
      assertThat(page.textContent("#count")).contains("3件の異動のうち、1件");
      assertThat(page.locator("#move-1").count()).isZero();
      browser.check("household-history-narrowed");
      page.focus("#to");
      page.keyboard().type("いつか");
      page.keyboard().press("Enter");
      page.waitForSelector("#to-fault");
      browser.check("household-history-fault");

      page.navigate("/residents/" + RegisteredPeople.MOTHER.value() + "/history");
      page.waitForSelector("#version-2");
      browser.check("history-with-names");
    }
  }

  @Test
  void noScreenAsksForMoreThanTheServiceGives() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      List<String> faults = new ArrayList<>();
      browser
          .page()
          .onConsoleMessage(
              message -> {
                if (message.type().equals("error")) {
                  faults.add(message.text());
                }
              });
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      browser.page().navigate("/residents/" + RegisteredPeople.FATHER.value());
      browser.page().navigate("/households/" + RegisteredPeople.FAMILY.value());
      assertThat(faults).as("what the browser complains of, such as inline styles").isEmpty();
    }
  }
}
