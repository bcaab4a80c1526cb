package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.SampleSeal;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The screens of the masters in a browser, by keys alone (2.3.2). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class MasterScreenTests {
  @Autowired SampleOperators samples;
  @LocalServerPort int port;

  /** A city without wards: there the form of places has one field more. */
  private final ServedMunicipality municipality =
      new ServedMunicipality(
          MunicipalityCode.of("132021"), "立川市", "たちかわし", true, LocalDate.of(2020, 4, 1));

  private Credentials administrator = new Credentials("", "", "");

  @BeforeEach
  void operators() {
    new Municipalities(TestDatabase.tenancy()).serve(municipality);
    administrator = samples.create(municipality).getLast();
  }

  @Test
  void aPlaceAndItsTerminalAreKeptWithoutAMouse() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), administrator.login(), administrator.password());
      page.keyboard().press("Alt+5");
      page.waitForURL("**/masters");
      assertThat(browser.focusedId()).isEqualTo("open-places");
      browser.check("masters");
      page.keyboard().press("Alt+s");
      page.waitForURL("**/certificate-settings");
      browser.check("certificate-settings");
      page.keyboard().press("Escape");
      page.waitForURL("**/masters");
      page.keyboard().press("Enter");
      page.waitForURL("**/masters/places");
      browser.check("places");
      page.keyboard().press("Alt+n");
      page.waitForURL("**/masters/places/new");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      browser.check("place-refused");
      assertThat(browser.focusedId()).isEqualTo("code");
      type(page, "002");
      type(page, "東支所");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(browser.focusedId()).isEqualTo("validFrom");
      type(page, "R8.4.1");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#versions");
      assertThat(page.textContent("#messages")).contains("入力場所を登録しました");
      assertThat(page.inputValue("#validFrom")).isEqualTo("令和8年4月1日");
      browser.check("place-kept");

      page.keyboard().press("Escape");
      page.waitForURL("**/masters/places");
      page.keyboard().press("ArrowDown");
      assertThat(browser.focused()).isEqualTo("002");
      page.keyboard().press("Escape");
      page.waitForURL("**/masters");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/masters/terminals");
      page.keyboard().press("Alt+n");
      page.waitForURL("**/masters/terminals/new");
      type(page, "T01");
      type(page, "東支所1");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      type(page, "10.1.2.3");
      type(page, "R8.4.1");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#versions");
      assertThat(page.inputValue("#placeCode")).isEqualTo("002");
      page.keyboard().press("Escape");
      page.waitForURL("**/masters/terminals");
      browser.check("terminals");

      page.navigate("/masters/eras");
      browser.check("eras");
      page.keyboard().press("F1");
      browser.check("master-help");
    }
  }

  @Test
  @Proves({"1.3.3-M6", "1.3.3-M7"})
  void theAddressOfABuildingIsPickedByKanaByPostalCodeAndFromLists() {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), administrator.login(), administrator.password());
      page.navigate("/masters/towns/new");
      page.focus("#picker-initials");
      page.keyboard().insertText("ト ヒノ シ");
      page.keyboard().press("Enter");
      page.waitForSelector("#picker-choice-1");
      browser.check("address-candidates");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(page.inputValue("#prefecture")).isEqualTo("東京都");
      assertThat(page.inputValue("#municipality")).isEqualTo("日野市");
      assertThat(page.inputValue("#section")).isEqualTo("神明");
      assertThat(page.inputValue("#postalCode")).isEqualTo("1910016");
      assertThat(page.inputValue("#addressCode")).startsWith("13212").hasSize(11);

      page.navigate("/masters/towns/new");
      page.focus("#picker-postal");
      page.keyboard().insertText("191-0016");
      page.keyboard().press("Enter");
      page.waitForFunction("() => document.getElementById('section').value !== ''");
      assertThat(page.inputValue("#section")).isEqualTo("神明");
      assertThat(page.inputValue("#municipality")).isEqualTo("日野市");

      page.navigate("/masters/towns/new");
      page.focus("summary");
      page.keyboard().press("Enter");
      page.waitForFunction("() => document.getElementById('picker-prefecture').length > 47");
      page.selectOption("#picker-prefecture", "東京都");
      page.waitForFunction("() => document.getElementById('picker-municipality').length > 1");
      page.selectOption("#picker-municipality", "132128");
      page.waitForFunction("() => document.getElementById('picker-section').length > 1");
      browser.check("address-steps");
      page.selectOption("#picker-section", "神明");
      page.waitForFunction("() => document.getElementById('section').value === '神明'");
      assertThat(page.inputValue("#postalCode")).isEqualTo("1910016");
      browser.check("town-picked");
    }
  }

  @Test
  void signersSealsPapersAndPrintersAreKeptWithoutAMouse() throws IOException {
    Path file = Files.createTempFile("seal", ".png");
    Files.write(file, SampleSeal.png("立川市長之印"));
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      browser.signIn(municipality.code().value(), administrator.login(), administrator.password());
      page.navigate("/masters/authenticators/new");
      page.keyboard().press("Tab");
      page.focus("#role");
      page.keyboard().press("Enter");
      type(page, "立川市長");
      type(page, "見本　太郎");
      type(page, "R6.4.1");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#versions");
      browser.check("authenticator");

      page.navigate("/masters");
      page.focus("#open-seals");
      page.keyboard().press("Enter");
      page.waitForURL("**/seals");
      page.focus("#kind");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      browser.check("seal-refused");
      page.focus("#size");
      type(page, "24");
      type(page, "R6.4.1");
      page.setInputFiles("#file", file);
      page.focus("#to");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#seals");
      assertThat(page.textContent("#messages")).contains("公印を登録しました");
      assertThat(
              page.evaluate(
                  "Math.round(document.querySelector('#seals img').getBoundingClientRect().width)"))
          .as("24 mm on the screen")
          .isEqualTo(91);
      browser.check("seals");

      page.navigate("/masters/paper-settings");
      browser.check("paper-settings");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForSelector("#seal");
      browser.check("paper-setting");

      page.navigate("/masters/printers/new");
      for (String value :
          List.of("P001", "窓口レーザー", "プリンタ001", "http://10.1.2.9/", "上段=tray-1、手差し=by-pass-tray")) {
        type(page, value);
      }
      page.keyboard().press("Enter");
      type(page, "R8.4.1");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(".finding");
      browser.check("printer-refused");
      page.fill("#address", "ipp://10.1.2.9/ipp/print");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#versions");
      browser.check("printer");
    } finally {
      Files.delete(file);
    }
  }

  private static void type(Page page, String text) {
    page.keyboard().insertText(text);
    page.keyboard().press("Enter");
  }
}
