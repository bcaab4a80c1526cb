package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What an operator has searched for, kept by itself and used again (2.1.1). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SearchHistoryTests extends PeopleTestBase {
  @Autowired SearchHistory history;
  @Autowired Enquiries enquiries;
  @LocalServerPort int port;

  @Test
  @Proves("2.1.1-M1")
  void whatAnOperatorSearchesForIsKeptByItselfUpToTheSetNumber() {
    search("わたなべ", Scope.RESIDENTS);
    search("健一", Scope.ALL);
    search("わたなべ", Scope.ALL);
    assertThat(texts(SampleOperators.CLERK)).containsExactly("わたなべ", "健一", "わたなべ");
    // The same condition stands there once, where it was searched for last.
    search("わたなべ", Scope.RESIDENTS);
    List<KeptSearch> kept = as(SampleOperators.CLERK, () -> history.list());
    assertThat(kept).extracting(it -> it.get("scope")).containsExactly("RESIDENTS", "ALL", "ALL");
    assertThat(kept.getFirst().fields()).isEqualTo(Map.of("q", "わたなべ", "scope", "RESIDENTS"));
    // The next page of a result is no other search, and nothing is no search.
    as(SampleOperators.CLERK, () -> enquiries.find("健一", Scope.DELETED, 2));
    search(" ", Scope.RESIDENTS);
    assertThat(texts(SampleOperators.CLERK)).hasSize(3);
    // Each operator has a history of her own.
    assertThat(texts(SampleOperators.DECIDER)).isEmpty();

    for (int i = 0; i < SearchHistory.USUALLY_KEPT; i++) {
      search("ヤマダ" + "ア".repeat(i), Scope.RESIDENTS);
    }
    assertThat(texts(SampleOperators.CLERK))
        .hasSize(SearchHistory.USUALLY_KEPT)
        .doesNotContain("わたなべ", "健一");
    as(SampleOperators.ADMINISTRATOR, () -> history.keepAtMost(2));
    search("蓮", Scope.RESIDENTS);
    assertThat(texts(SampleOperators.CLERK)).containsExactly("蓮", "ヤマダ" + "ア".repeat(29));
  }

  @Test
  void aSearchWithANumberOrWhatMayBeOneIsNotKept() {
    for (String secret :
        List.of(
            RegisteredPeople.FATHERS_NUMBER.value(),
            "渡辺 " + RegisteredPeople.FATHERS_NUMBER.value(),
            "983205673219",
            "9832 0567 3219",
            "９８３２-０５６７-３２１９",
            "90210000010")) {
      search(secret, Scope.RESIDENTS);
      assertThat(texts(SampleOperators.CLERK)).as(secret).isEmpty();
    }
    search("渡辺 S55.12.26", Scope.RESIDENTS);
    search(RegisteredPeople.FATHER.value(), Scope.RESIDENTS);
    assertThat(texts(SampleOperators.CLERK))
        .containsExactly(RegisteredPeople.FATHER.value(), "渡辺 S55.12.26");
  }

  @Test
  void onlyWhoKeepsTheSettingsSetsHowManyAreKept() {
    assertThatExceptionOfType(EntryRefusedException.class)
        .isThrownBy(() -> as(SampleOperators.ADMINISTRATOR, () -> history.keepAtMost(0)));
    assertThatExceptionOfType(EntryRefusedException.class)
        .isThrownBy(() -> as(SampleOperators.ADMINISTRATOR, () -> history.keepAtMost(201)));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> as(SampleOperators.CLERK, () -> history.keepAtMost(5)));
    assertThat(as(SampleOperators.CLERK, () -> history.kept()))
        .isEqualTo(SearchHistory.USUALLY_KEPT);
  }

  @Test
  @Proves("2.1.1-M2")
  void aSearchOfTheHistoryIsMadeAgainOrChangedWithoutAMouse() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/login");
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.keyboard().press("Alt+y");
      page.waitForURL("**/search-history");
      assertThat(browser.focusedId()).isEqualTo("no-searches");
      browser.check("search-history-empty");
      page.keyboard().press("Escape");
      page.waitForURL("**/");

      page.keyboard().type("わたなべ");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?**");
      page.navigate("/search?q=ZHANG&scope=ALL");
      page.keyboard().press("Alt+y");
      page.waitForURL("**/search-history");
      browser.check("search-history");
      assertThat(browser.focused()).isEqualTo("ZHANG");
      page.keyboard().press("ArrowDown");
      assertThat(browser.focused()).isEqualTo("わたなべ");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?**");
      assertThat(page.textContent("#results")).contains("健一");

      page.keyboard().press("Alt+y");
      page.waitForURL("**/search-history");
      // Searched for again, it is the first.
      assertThat(browser.focused()).isEqualTo("わたなべ");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/search-history/*");
      browser.check("search-again");
      assertThat(browser.focusedId()).isEqualTo("q");
      assertThat(page.inputValue("#q")).isEqualTo("わたなべ");
      page.keyboard().press("End");
      page.keyboard().type(" 蓮");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?**");
      assertThat(page.textContent("#results")).contains("蓮").doesNotContain("健一");
      assertThat(texts(SampleOperators.CLERK)).containsExactly("わたなべ 蓮", "わたなべ", "ZHANG");
    }
  }

  private void search(String text, Scope scope) {
    as(SampleOperators.CLERK, () -> enquiries.find(text, scope, 1));
  }

  private List<String> texts(String login) {
    return as(login, () -> history.list()).stream().map(kept -> kept.get("q")).toList();
  }
}
