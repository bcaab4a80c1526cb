package jp.daicho.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;

/** Papers handed in are read on the screens (10.8), and a destination is picked (4.1.3.0.2). */
class PaperIntakeJourneyTests extends JourneyTestBase {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @Test
  @Proves("4.1.3.0.2-M2")
  void papersAreReadAndADestinationIsPickedFromTheDictionaryOrTyped() {
    SampleOperators.Credentials clerk =
        samples.create(municipality).stream()
            .filter(one -> one.login().equals(SampleOperators.CLERK))
            .findFirst()
            .orElseThrow();
    registerPeople();
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Keys keys = new Keys(browser);
      Page page = browser.page();
      browser.signIn(municipality.code().value(), clerk.login(), clerk.password());

      keys.pressAndWait("Alt+2");
      keys.look("moves-intake");
      keys.until("Tab", "file");
      keys.giveFile(EXAMPLES.resolve("move-notification.csv"));
      keys.pressAndWait("Alt+R");
      assertThat(keys.text()).contains("住民異動届から2人を読み取りました", "転居");
      keys.look("moving-inside-from-paper");

      keys.pressAndWait("Alt+4");
      keys.until("Tab", "file");
      keys.giveFile(EXAMPLES.resolve("certificate-application.csv"));
      keys.pressAndWait("Alt+R");
      assertThat(keys.text()).contains("申請書のデータを読み取りました");
      assertThat(page.inputValue("#purpose")).isEqualTo("勤務先へ提出");
      keys.look("certificate-from-application");

      pickDestination(keys, page);
    }
  }

  private static void pickDestination(Keys keys, Page page) {
    page.navigate("/moves/moving-out?person=" + RegisteredPeople.STUDENT.value());
    keys.type(LocalDate.now(ZoneId.of("Asia/Tokyo")).toString());
    page.locator("details:has(#destination-initials) > summary").focus();
    keys.press("Enter");
    page.focus("#destination-initials");
    keys.type("ト ヒノ シ");
    keys.press("Enter");
    page.waitForSelector("#destination-choice-1");
    keys.press("ArrowDown", "Enter");
    assertThat(page.inputValue("#destinationTown")).isEqualTo("神明");
    String picked =
        String.join(
            " ",
            Stream.of("destinationMunicipalityCode", "destinationPostalCode")
                .map(id -> page.inputValue("#" + id))
                .toList());
    assertThat(picked).contains("1910016");
    keys.look("destination-picked");
    keys.pressAndWait("Control+Enter");
    assertThat(keys.text()).contains("東京都日野市").doesNotContain("エラー E");

    page.fill("#destinationTown", "辞書にない町");
    page.focus("#destinationTown");
    keys.pressAndWait("Alt+K");
    assertThat(page.inputValue("#destinationTown")).isEqualTo("辞書にない町");
    assertThat(keys.text()).doesNotContain("エラー E");
  }
}
