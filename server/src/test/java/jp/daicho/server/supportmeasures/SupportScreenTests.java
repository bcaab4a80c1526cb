package jp.daicho.server.supportmeasures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import jp.daicho.conformance.Proves;
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

/** The database of support measures in a browser, by keys alone (1.1.16, 2.2.4). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SupportScreenTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);
  private static final AddressNumber MOTHER = RegisteredPeople.MOTHER;
  private static final AddressNumber GRANDFATHER = RegisteredPeople.GRANDFATHER;

  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;
  @Autowired Tenancy tenancy;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private Credentials responsible = new Credentials("", "", "");
  private Credentials clerk = new Credentials("", "", "");

  @BeforeEach
  void register() {
    authority.create(municipality, "試験市長", "見本　太郎");
    for (Credentials made : samples.create(municipality)) {
      if (made.login().equals(SampleOperators.DECIDER)) {
        responsible = made;
      } else if (made.login().equals(SampleOperators.CLERK)) {
        clerk = made;
      }
    }
    CurrentOperator.as(
        tenancy.within(
            municipality.code(), () -> operators.find(clerk.login(), "端末1").orElseThrow()),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
  }

  /**
   * From the record of a resident and from a deleted record the mark leads to the database with all
   * its items, by one key, and back by one.
   */
  @Test
  @Proves({"1.1.16-M1", "1.1.16-M2", "2.2.4-M1", "3.4-M2"})
  void theMarkOnTheRecordLeadsToTheDatabaseAndBack() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), responsible.login(), responsible.password());
      page.navigate("/residents/" + MOTHER.value());
      assertThat(page.locator("#support-mark").count()).isZero();
      page.keyboard().press("Alt+g");
      page.waitForURL("**/support-measures");
      browser.check("support-none");
      page.keyboard().press("Alt+n");
      page.waitForURL("**/support-measures/new?**");

      // what the register knows is there; the rest is typed
      assertThat(page.inputValue("[id='applicant.address']")).contains("丸の内");
      assertThat(page.inputValue("[id='application.standing']")).isEqualTo("current");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      browser.check("support-refused");
      type(page, "application.appliedOn", "R8.11.10");
      type(page, "applicant.telephone", "03-0000-0000");
      type(page, "applicant.mobile", "090-0000-0000");
      type(page, "applicant.mail", "mihon@example.jp");
      type(page, "applicant.formerDomiciles", "見本市前本籍町１番地");
      type(page, "joint[0].addressNumber", GRANDFATHER.value());
      type(page, "joint[0].name", "渡邉　正雄");
      type(page, "joint[0].relationship", "義父");
      type(page, "assailants[0].name", "見本　次郎");
      type(page, "assailants[0].address", "大阪府大阪市北区中之島");
      type(page, "assailants[0].other", "勤務先は不明\n別名あり");
      page.focus("#add-asked");
      page.selectOption("[id='asked[0].office']", "copy-address");
      page.focus("#add-asked");
      page.keyboard().press("Enter");
      page.waitForSelector("[id='asked[1].office']");
      assertThat(browser.focusedId()).isEqualTo("asked[1].office");
      page.selectOption("[id='asked[1].office']", "supplement-domicile");
      type(page, "forwarded[0].municipality", "見本市");
      type(page, "forwarded[0].forwardedOn", "R8.11.11");
      page.selectOption("[id='provisional.measure']", "1");
      type(page, "provisional.from", "R8.11.10");
      browser.check("support-entry");
      page.keyboard().press("Control+Enter");
      page.waitForURL("**/support-measures/*");
      page.waitForSelector("#history");
      assertThat(page.textContent("main")).contains("仮支援措置期間中", "義父", "見本市前本籍町１番地");

      // starting it: the last day follows from the first and is shown (3.4)
      type(page, "period.from", "R8.11.12");
      page.keyboard().press("Tab");
      PlaywrightAssertions.assertThat(page.locator("[id='period.to']")).hasValue("令和9年11月11日");
      type(page, "period.to", "R9.10.31");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#extend");
      browser.check("support-measure");

      // the mark on the record, one key to the database, one key back
      page.navigate("/residents/" + MOTHER.value());
      assertThat(page.textContent("#support-mark")).contains("支援措置期間中");
      browser.check("resident-supported");
      page.keyboard().press("Alt+g");
      page.waitForURL("**/residents/*/support-measures");
      assertThat(page.textContent("main"))
          .contains("申出者", "090-0000-0000", "mihon@example.jp", "03-0000-0000", "丸の内")
          .contains("併せて支援を求める者", "義父", "加害者", "勤務先は不明", "大阪府大阪市北区中之島")
          .contains("住民票の写し等の交付（現住所）", "戸籍の附票の写し等の交付（本籍）")
          .contains("転送先市区町村", "見本市", "令和8年11月11日")
          .contains("令和8年11月12日 から 令和9年10月31日 まで", "仮支援措置の開始年月日", "令和8年11月10日");
      browser.check("support-person");
      page.keyboard().press("F1");
      assertThat(browser.focusedId()).isEqualTo("help");
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      page.waitForURL("**/residents/" + MOTHER.value());

      // the same from a deleted record
      page.navigate("/residents/" + GRANDFATHER.value());
      assertThat(page.textContent("#resident")).contains("除票");
      assertThat(page.textContent("#support-mark")).contains("支援措置期間中");
      page.keyboard().press("Alt+g");
      page.waitForURL("**/residents/" + GRANDFATHER.value() + "/support-measures");
      assertThat(page.textContent("main")).contains("義父", "見本　次郎");
      page.keyboard().press("Escape");
      page.waitForURL("**/residents/" + GRANDFATHER.value());

      page.navigate("/households/" + RegisteredPeople.FAMILY.value());
      assertThat(page.textContent("#members")).contains("支援措置期間中");
      browser.check("household-supported");
    }
  }

  @Test
  void theListIsWalkedByKeysAndAnErrorIsReleasedAndTheMeasureEnded() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), responsible.login(), responsible.password());
      String today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).toString();
      page.navigate("/support-measures/new?resident=" + MOTHER.value());
      type(page, "application.appliedOn", today);
      page.selectOption("[id='asked[0].office']", "copy-address");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#history");
      type(page, "period.from", today);
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#extend");
      page.keyboard().press("Alt+t");
      page.waitForSelector(".finding");
      assertThat(page.textContent("#findings")).contains("E1338");
      type(page, "reason", "本人からの請求、学校に提出");
      page.keyboard().press("Alt+u");
      page.waitForSelector("#releases");
      browser.check("support-released");

      page.keyboard().press("Alt+8");
      page.waitForURL("**/support-measures");
      assertThat(browser.focused()).contains("美咲");
      browser.check("support-list");
      page.keyboard().press("Alt+r");
      page.waitForURL("**/restrictions");
      assertThat(page.textContent("#restricted")).contains("美咲", "支援措置（支援措置期間中）");
      browser.check("restricted-people");
      page.keyboard().press("Escape");
      page.waitForSelector("#q");
      page.keyboard().press("Alt+8");
      page.waitForURL("**/support-measures");
      page.keyboard().press("Alt+e");
      page.waitForURL("**/support-measures?kind=EXPIRING");
      assertThat(page.textContent("main")).contains("該当する支援措置はありません");
      page.navigate("/support-measures");
      page.keyboard().press("Enter");
      page.waitForSelector("#history");
      type(page, "end.on", today);
      page.selectOption("[id='end.reason']", "requested");
      page.focus("#end");
      page.keyboard().press("Enter");
      page.waitForSelector("text=支援措置を終了しました");
      browser.check("support-ended");
    }
  }

  @Test
  void whoMayNotLookIntoTheDatabaseStillSeesTheMark() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), responsible.login(), responsible.password());
      page.navigate("/support-measures/new?resident=" + MOTHER.value());
      type(page, "application.appliedOn", "R8.4.10");
      page.selectOption("[id='asked[0].office']", "copy-address");
      page.selectOption("[id='provisional.measure']", "1");
      type(page, "provisional.from", "R8.4.10");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#history");
      page.focus("#sign-out");
      page.keyboard().press("Enter");
      page.waitForURL("**/login**");

      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/residents/" + MOTHER.value());
      assertThat(page.textContent("#support-mark")).isEqualTo("仮支援措置期間中");
      assertThat(page.locator("a#support-mark").count()).isZero();
      assertThat(page.textContent("nav")).doesNotContain("支援措置");
      page.navigate("/certificates/new?household=" + RegisteredPeople.FAMILY.value());
      assertThat(page.textContent("main")).contains("仮支援措置期間中");
      browser.check("certificate-supported");
      page.navigate("/residents/" + MOTHER.value() + "/support-measures");
      assertThat(page.textContent("main")).contains("支援対象者照会");
      assertThat(page.textContent("main")).doesNotContain("申出者");
    }
  }

  private static void type(Page page, String id, String text) {
    page.focus("[id='" + id + "']");
    page.fill("[id='" + id + "']", text);
  }
}
