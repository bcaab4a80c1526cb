package jp.daicho.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.Browser;
import org.junit.jupiter.api.Test;

/**
 * A household moves house, its daughter moves out, and her moving-out is cancelled: all by keyboard
 * alone, with every screen looked at for barriers (2.3.2).
 */
class ResidentMovesJourneyTests extends JourneyTestBase {
  private final String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();

  @Test
  void residentsMoveAndAMoveIsUndoneByKeyboardAlone() {
    Map<String, String> passwords =
        samples.create(municipality).stream()
            .collect(
                Collectors.toMap(
                    SampleOperators.Credentials::login, SampleOperators.Credentials::password));
    registerPeople();
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Keys keys = new Keys(browser);
      browser.page().navigate("/login");
      signIn(keys, SampleOperators.CLERK, passwords);

      // The whole household moves house.
      open(keys, false);
      keys.pressAndWait("Alt+D");
      keys.look("move-persons");
      keys.pressAndWait("Alt+A");
      keys.press("Alt+Y");
      keys.type("9");
      keys.pressAndWait("Control+Enter");
      assertThat(keys.text()).contains("転居", "健一", "和子");
      assertThat(browser.focusedId()).isEqualTo("movedOn");
      keys.type(today);
      keys.until("Tab", "town");
      keys.type("有楽町");
      keys.press("Tab");
      keys.type("９番地");
      keys.look("moving-inside-entry");
      check(keys);
      keys.look("moving-inside-checked");
      keys.pressAndWait("Control+Enter");
      assertThat(keys.text()).contains("仮登録しました", "有楽町９番地", "今の世帯のまま");
      keys.look("moving-inside-slip");
      decide(keys, passwords);

      // The daughter moves out.
      open(keys, false);
      keys.pressAndWait("Alt+D");
      keys.press("Alt+Y");
      keys.type("国内転");
      keys.pressAndWait("Control+Enter");
      keys.type(today);
      keys.until("Tab", "destinationMunicipalityCode");
      keys.type("八王子市");
      keys.look("moving-out-entry");
      check(keys);
      keys.pressAndWait("Control+Enter");
      assertThat(keys.text()).contains("仮登録しました", "東京都八王子市");
      keys.look("moving-out-slip");
      decide(keys, passwords);

      // It was a mistake.
      open(keys, true);
      keys.pressAndWait("Alt+R");
      keys.look("history-with-cancellation");
      keys.pressAndWait("Alt+T");
      keys.look("cancellation-persons");
      keys.pressAndWait("Control+Enter");
      keys.type(today);
      keys.look("cancellation-entry");
      check(keys);
      keys.look("cancellation-checked");
      keys.pressAndWait("Control+Enter");
      assertThat(keys.text()).contains("仮登録しました", "取り消す異動");
      keys.look("cancellation-slip");
      decide(keys, passwords);
      open(keys, false);
      assertThat(keys.text()).contains("陽菜", "住民");

      // A correction, to see what a card with present values looks like.
      keys.pressAndWait("Alt+D");
      keys.press("Alt+Y");
      keys.type("職権修正");
      keys.pressAndWait("Control+Enter");
      keys.until("Tab", "persons[0].givenName");
      keys.type("陽奈");
      keys.press("Enter");
      assertThat(browser.focusedId()).isEqualTo("persons[0].surnameFurigana");
      keys.until("Tab", "persons[0].givenNameFurigana");
      keys.press("Alt+Delete");
      keys.look("correction-entry");
    }
  }

  /** Finds the daughter by her reading and opens her page. */
  private static void open(Keys keys, boolean deleted) {
    keys.pressAndWait("Alt+1");
    keys.type("わたなべ ひな");
    if (deleted) {
      keys.press("Tab", "Tab", "ArrowDown");
    }
    keys.pressAndWait("Enter");
    keys.pressAndWait("Enter");
  }

  private static void check(Keys keys) {
    keys.pressAndWait("Alt+K");
    confirmAlerts(keys);
  }

  private void decide(Keys keys, Map<String, String> passwords) {
    keys.until("Shift+Tab", "sign-out");
    keys.pressAndWait("Enter");
    assertThat(keys.value("municipality"))
        .as("the one that was chosen before at this terminal")
        .isEqualTo(municipality.code().value());
    signIn(keys, SampleOperators.DECIDER, passwords);
    keys.pressAndWait("Alt+3");
    keys.pressAndWait("Enter");
    keys.pressAndWait("Alt+S");
    confirmAlerts(keys);
    keys.pressAndWait("Alt+T");
    assertThat(keys.text()).contains("本登録しました");
    keys.until("Shift+Tab", "sign-out");
    keys.pressAndWait("Enter");
    signIn(keys, SampleOperators.CLERK, passwords);
  }

  private static void confirmAlerts(Keys keys) {
    if (keys.has("#alertsConfirmed")) {
      keys.until("Tab", "alertsConfirmed");
      keys.press("Space");
    }
  }

  private void signIn(Keys keys, String login, Map<String, String> passwords) {
    keys.signIn(municipality.code().value(), login, Objects.requireNonNull(passwords.get(login)));
  }
}
