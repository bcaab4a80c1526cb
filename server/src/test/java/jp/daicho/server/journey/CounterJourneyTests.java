package jp.daicho.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * The main job at the counter from sign-in to the certificate, by keyboard alone, on the real
 * service with a real browser.
 */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CounterJourneyTests {
  private static final Path FAMILY =
      Path.of("..", "examples", "transfer-certificate-family.csv").toAbsolutePath().normalize();
  private static final String MUNICIPALITY = "212024";

  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;
  @Autowired Municipalities municipalities;
  @LocalServerPort int port;

  @Test
  @Proves("2.3.2-M1")
  void aFamilyMovesInByKeyboardAlone() {
    ServedMunicipality municipality =
        new ServedMunicipality(
            MunicipalityCode.of(MUNICIPALITY), "大垣市", "おおがきし", true, LocalDate.of(2020, 4, 1));
    municipalities.serve(municipality);
    authority.create(municipality, "大垣市長", "見本　太郎");
    Map<String, String> passwords =
        samples.create(municipality).stream()
            .collect(
                Collectors.toMap(
                    SampleOperators.Credentials::login, SampleOperators.Credentials::password));
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Keys keys = new Keys(browser);
      browser.page().navigate("/login");
      keys.look("journey-login");
      signIn(keys, SampleOperators.CLERK, passwords);

      keys.pressAndWait("Alt+2");
      keys.look("moves-start");
      keys.type("1");
      keys.pressAndWait("Enter");
      assertThat(browser.focusedId()).isEqualTo("movedOn");
      keys.look("moving-in-empty");
      keys.press("Enter");
      assertThat(browser.focusedId()).isEqualTo("notifiedOn");
      keys.pressAndWait("Control+Enter");
      assertThat(browser.focusedId()).isEqualTo("movedOn");
      keys.look("moving-in-findings");
      keys.type("R8.11.16");

      keys.until("Shift+Tab", "intake-open");
      keys.press("Enter");
      keys.until("Tab", "file");
      keys.giveFile(FAMILY);
      keys.pressAndWait("Alt+R");
      assertThat(keys.text()).contains("5人を読み取りました", "令和8年11月16日", "東京都八王子市");
      keys.look("moving-in-family");
      confirmAlerts(keys);
      keys.pressAndWait("Control+Enter");
      assertThat(keys.text()).contains("仮登録しました", "健一", "1984年3月9日");
      keys.look("draft-of-the-clerk");
      keys.until("Shift+Tab", "sign-out");
      keys.pressAndWait("Enter");

      signIn(keys, SampleOperators.DECIDER, passwords);
      keys.pressAndWait("Alt+3");
      keys.look("drafts");
      keys.pressAndWait("Enter");
      assertThat(browser.focusedId()).isEqualTo("draft");
      keys.pressAndWait("Alt+S");
      keys.look("draft-of-the-decider");
      confirmAlerts(keys);
      keys.pressAndWait("Alt+T");
      assertThat(keys.text()).contains("本登録しました（5人）", "世帯番号");
      keys.look("draft-registered");

      keys.pressAndWait("Alt+1");
      keys.look("journey-home");
      keys.type("わたなべ けんいち");
      keys.pressAndWait("Enter");
      keys.look("journey-search");
      keys.pressAndWait("Enter");
      keys.look("journey-resident");
      keys.pressAndWait("Alt+S");
      assertThat(keys.text()).contains("世帯員", "健一", "NGUYEN");
      keys.look("journey-household");

      keys.pressAndWait("Alt+P");
      keys.look("journey-certificate");
      keys.pressAndWait("Alt+H");
      assertThat(keys.text()).contains("発行番号", "PDFを開く");
      keys.look("journey-issued");

      keys.pressAndWait("Alt+K");
      assertThat(keys.text()).contains("交付年月日時", "住民票の写し（世帯連記式）", "カードの交付状況");
      keys.look("journey-issue-history");
      keys.pressAndWait("Enter");
      assertThat(keys.text()).contains("PDFを開く");

      keys.pressAndWait("Alt+K");
      keys.pressAndWait("Alt+O");
      assertThat(keys.text()).contains("文字超過のある帳票はありません", "収まらない文字の印字");
      keys.look("journey-overflows");
    }
  }

  private static void confirmAlerts(Keys keys) {
    if (keys.has("#alertsConfirmed")) {
      keys.until("Tab", "alertsConfirmed");
      keys.press("Space");
    }
  }

  private static void signIn(Keys keys, String login, Map<String, String> passwords) {
    keys.signIn(MUNICIPALITY, login, Objects.requireNonNull(passwords.get(login)));
  }
}
