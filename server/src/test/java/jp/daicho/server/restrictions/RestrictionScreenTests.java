package jp.daicho.server.restrictions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.registry.Registration;
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

/** Restrictions in a browser, by keys alone (3.1). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class RestrictionScreenTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);
  private static final AddressNumber MOTHER = RegisteredPeople.MOTHER;

  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;
  @Autowired Tenancy tenancy;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private Credentials decider = new Credentials("", "", "");

  @BeforeEach
  void register() {
    authority.create(municipality, "試験市長", "見本　太郎");
    for (Credentials made : samples.create(municipality)) {
      if (made.login().equals(SampleOperators.DECIDER)) {
        decider = made;
      }
    }
    CurrentOperator.as(
        tenancy.within(
            municipality.code(), () -> operators.find(decider.login(), "端末1").orElseThrow()),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
  }

  @Test
  void aRestrictionIsSetChangedReleasedForATimeAndReleasedByKeys() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), decider.login(), decider.password());
      page.navigate("/residents/" + MOTHER.value());
      page.keyboard().press("Alt+y");
      page.waitForURL("**/residents/*/restrictions");
      browser.check("restrictions-none");
      page.keyboard().press("Alt+n");
      page.waitForURL("**/restrictions/new?**");
      page.waitForSelector("#restriction-form");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      assertThat(page.inputValue("#reason")).as("no reason was chosen").isEmpty();
      browser.check("restriction-refused");
      page.selectOption("#reason", "30");
      type(page, "from", "いつか");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#from-fault");
      assertThat(page.inputValue("#reason")).as("what was chosen").isEqualTo("30");
      type(page, "to", "R8.4.30");
      type(page, "from", "R8.4.1");
      type(page, "remark", "見本の備考");
      page.selectOption("[id='level.move-entry']", "alert");
      page.selectOption("[id='level.enquiry']", "alert");
      page.check("#alertsConfirmed");
      browser.check("restriction-entry");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#history");
      assertThat(page.textContent("main"))
          .contains("居住の実態の調査中", "抑止中（終了日経過）", "A1593", "見本の備考", "証明書発行");
      assertThat(page.textContent("#history")).contains("本庁市民課窓口　");
      browser.check("restriction");

      type(page, "temporaryReason", "本人からの請求、学校に提出");
      page.keyboard().press("Alt+u");
      page.waitForSelector("#releases");
      page.waitForSelector("#released-until :text('あと')");
      browser.check("restriction-released-for-a-time");

      page.keyboard().press("Escape");
      page.waitForURL("**/residents/*/restrictions");
      page.waitForSelector("#restrictions-set :text('あと')");
      browser.check("restrictions-of-person");
      page.keyboard().press("Escape");
      page.waitForSelector("#restriction-mark");
      assertThat(page.textContent("#restriction-mark")).contains("抑止（一時解除中）", "アラート：異動入力・証明書発行・照会");
      browser.check("resident-restricted");

      page.navigate("/households/" + RegisteredPeople.FAMILY.value());
      assertThat(page.textContent("#members")).contains("抑止（一時解除中）");
      page.keyboard().press("Alt+y");
      page.waitForURL("**/households/*/restrictions");
      page.keyboard().press("Alt+s");
      page.waitForURL("**/restrictions/new?household=**");
      page.waitForSelector("#restriction-form");
      page.selectOption("#reason", "90");
      page.selectOption("[id='level.enquiry']", "error");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#history");
      page.navigate("/residents/" + MOTHER.value());
      page.waitForSelector("#restricted");
      browser.check("enquiry-restricted");
      page.keyboard().press("Alt+y");
      page.waitForURL("**/residents/*/restrictions");
      page.keyboard().press("Alt+0");
      page.waitForURL("**/restrictions");
      assertThat(page.textContent("#restricted"))
          .contains("美咲", "居住の実態の調査中（個人・一時解除中）", "終了日経過", "その他（世帯・抑止中）");
      browser.check("restricted-people-all");
      page.navigate("/search?q=" + MOTHER.value());
      assertThat(page.textContent("main")).contains("照会の抑止により非表示").doesNotContain("丸の内");
      browser.check("search-restricted");

      page.navigate("/residents/" + MOTHER.value() + "/restrictions");
      page.waitForSelector("#restrictions-set");
      page.keyboard().press("Enter");
      page.waitForSelector("#releaseReason");
      type(page, "releaseReason", "調査の終了");
      page.keyboard().press("Alt+e");
      page.waitForSelector("text=抑止を解除しました");
      browser.check("restriction-released");
    }
  }

  private static void type(Page page, String id, String text) {
    page.focus("[id='" + id + "']");
    page.fill("[id='" + id + "']", text);
  }
}
