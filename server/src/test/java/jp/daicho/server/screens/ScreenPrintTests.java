package jp.daicho.server.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SamplePrinter;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Printing of screens, in a browser (10.7). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ScreenPrintTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final String CONTENT_SHOWN =
      "getComputedStyle(document.getElementById('main').parentElement).display !== 'none'";

  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired AuditLog log;
  @Autowired Masters masters;
  @Autowired SampleAuthority authority;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @Test
  @Proves({"10.7-M5", "10.7-N1"})
  void aScreenIsPrintedOnlyAfterTheLogKnowsWhoPrintsWhatOfWhom() throws Exception {
    Credentials clerk =
        samples.create(municipality).stream()
            .filter(it -> it.login().equals(SampleOperators.CLERK))
            .findFirst()
            .orElseThrow();
    registerPeople();
    String who = RegisteredPeople.FATHER.value();
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.addInitScript("window.print = () => { window.printed = true; }");
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/residents/" + who);

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.evaluate(CONTENT_SHOWN)).as("the browser's own print").isEqualTo(false);
      assertThat(page.evaluate("getComputedStyle(document.body, '::before').content"))
          .asString()
          .contains("画面の印刷");
      assertThat(printed()).isEmpty();

      page.keyboard().press("Control+p");
      page.waitForFunction("() => window.printed");
      assertThat(page.evaluate(CONTENT_SHOWN)).as("the logged print").isEqualTo(true);
      Files.write(
          Files.createDirectories(Path.of("target", "papers")).resolve("screen-copy.pdf"),
          page.pdf());
      assertThat(printed())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.operatorLogin()).isEqualTo(clerk.login());
                assertThat(entry.screen()).isEqualTo("GET /residents/{number}");
                assertThat(entry.subjects()).contains(who);
                assertThat(entry.individualNumberShown()).isFalse();
              });

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      page.evaluate("document.querySelector('#screen-copy [name=subjects]').value = ''");
      page.evaluate("window.printed = false; window.alert = () => { window.refused = true; }");
      page.click("#screen-copy [data-print]");
      page.waitForFunction("() => window.refused");
      assertThat(page.evaluate("window.printed")).isEqualTo(false);
      assertThat(printed()).as("what the browser makes up is no entry").hasSize(1);
      browser.check("screen-print");
    }
  }

  @Test
  void aPaperIsPutOutLookedAtAndPrintedAgainByKeys() throws Exception {
    List<Credentials> all = samples.create(municipality);
    Credentials clerk = all.getFirst();
    authority.create(municipality, "試験市長", "見本　太郎");
    registerPeople();
    CurrentOperator.as(
        operator(SampleOperators.ADMINISTRATOR),
        () ->
            masters.add(
                MasterKind.PRINTERS,
                SamplePrinter.usual("P001", "プリンタ001", SamplePrinter.NOWHERE)));
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
      page.navigate("/certificates/new?resident=" + RegisteredPeople.FATHER.value());
      assertThat(page.inputValue("#printTo")).isEqualTo("P001");
      browser.check("certificate-output");
      page.check("#alertsConfirmed");
      page.keyboard().press("Alt+h");
      page.waitForSelector("#issue-number");
      assertThat(page.textContent("#findings")).contains("E1478", "接続できません", "発行は済んでいます");
      page.keyboard().press("Alt+i");
      page.waitForURL("**/prints");
      page.selectOption("#printTo", "P001/下段");
      page.keyboard().press("Alt+i");
      page.waitForSelector("#findings");
      assertThat(page.locator("#jobs tbody tr").count()).isEqualTo(2);
      page.keyboard().press("Alt+p");
      page.waitForSelector("img.paper");
      browser.check("prints");
    }
  }

  private void registerPeople() {
    CurrentOperator.as(
        operator(SampleOperators.CLERK),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
  }

  private Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }

  private List<AuditEntry> printed() {
    return tenancy.within(municipality.code(), () -> log.newest(30)).stream()
        .filter(entry -> entry.action() == AuditAction.SCREEN_COPY)
        .toList();
  }
}
