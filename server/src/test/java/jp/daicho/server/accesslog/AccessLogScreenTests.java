package jp.daicho.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Search;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.RegisteredPeople;
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

/** The access log in a browser, by keys alone (10.2). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AccessLogScreenTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired Enquiries enquiries;
  @Autowired AuditSettings settings;
  @Autowired Tenancy tenancy;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private Credentials administrator = new Credentials("", "", "");

  @BeforeEach
  void somebodyLooksAtMany() {
    for (Credentials made : samples.create(municipality)) {
      if (made.login().equals(SampleOperators.ADMINISTRATOR)) {
        administrator = made;
      }
    }
    CurrentOperator.as(
        operator(SampleOperators.CLERK),
        () -> {
          door.enter(
              SET_UP,
              passage -> {
                RegisteredPeople.register(passage, registration);
                return 0;
              });
          for (int i = 0; i < 4; i++) {
            enquiries.find("渡辺", Search.Scope.RESIDENTS, 1);
          }
          return enquiries.find(RegisteredPeople.FATHER.value(), Search.Scope.RESIDENTS, 1);
        });
    CurrentOperator.as(
        operator(SampleOperators.ADMINISTRATOR),
        () -> {
          AccessSettings usual = settings.look();
          return settings.change(
              new AccessSettings(
                  84,
                  usual.officeFrom(),
                  usual.officeTo(),
                  usual.closedWeekdays(),
                  usual.holidays(),
                  3,
                  500,
                  1_000,
                  5,
                  7));
        });
  }

  @Test
  void anAuditorSeesWarningsSearchesLooksAndAnalyses() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), administrator.login(), administrator.password());
      page.keyboard().press("Alt+Q");
      page.waitForURL("**/access-log");
      page.waitForSelector("#alert-rows");
      assertThat(page.textContent("#alert-rows")).contains("大量検索", SampleOperators.CLERK, "目安：3回");
      browser.check("access-log");
      page.click("#alert-rows tbody tr:first-child a");
      page.waitForSelector("#entries");
      assertThat(page.textContent("#entries")).contains("検索");
      browser.check("access-log-entries");
      page.focus("#entries tbody tr:first-child a");
      page.keyboard().press("Enter");
      page.waitForSelector("#entry");
      assertThat(page.textContent("#entry")).contains("窓口　花子", "検索項目", "宛名番号");
      assertThat(page.textContent("#residents")).contains(RegisteredPeople.FATHER.value());
      browser.check("access-log-entry");
      page.click("#residents a");
      page.waitForSelector("#entries");
      assertThat(page.inputValue("#resident")).isEqualTo(RegisteredPeople.FATHER.value());
      page.fill("#from", "x");
      page.keyboard().press("Alt+f");
      page.waitForSelector("#findings");
      assertThat(page.textContent("#findings")).contains("期間（から）");
      page.navigate("/access-log/analyses/by-number");
      page.waitForSelector("#rows");
      assertThat(page.textContent("#rows")).contains(RegisteredPeople.FATHER.value());
      browser.check("access-log-analysis");
    }
  }

  @Test
  void theSettingsAreChangedByKeys() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), administrator.login(), administrator.password());
      page.navigate("/masters");
      page.waitForSelector("#access-log-settings");
      page.keyboard().press("Alt+g");
      page.waitForURL("**/access-log-settings");
      page.fill("#holidays", "R9.1.1\nR9.1.2");
      page.fill("#alertDays", "0");
      page.keyboard().press("Alt+t");
      page.waitForSelector("#findings");
      assertThat(page.textContent("#findings")).contains("警告を表示する日数");
      browser.check("access-log-settings");
      page.fill("#alertDays", "14");
      page.keyboard().press("Alt+t");
      page.waitForSelector("#messages .message");
      AccessSettings changed =
          CurrentOperator.as(operator(SampleOperators.ADMINISTRATOR), () -> settings.look());
      assertThat(changed.alertDays()).isEqualTo(14);
      assertThat(changed.holidays())
          .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2));
    }
  }

  private Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }
}
