package jp.daicho.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;

/**
 * Two at work on the same person: the second can look and take the data out, and enter a move only
 * after the first entry was released (10.3, 2.1.3).
 */
class TwoAtOneRecordJourneyTests extends JourneyTestBase {
  private static final String ENTRY =
      "/moves/moving-inside?person=" + RegisteredPeople.STUDENT.value();

  @Test
  void theSecondIsToldWhoEntersAMoveAndMayLookTakeDataOutAndReleaseIt() throws IOException {
    List<Credentials> made = samples.create(municipality);
    Credentials clerk = made.getFirst();
    Credentials decider = made.get(1);
    giveTheDeciderMoreToDo();
    try (Browser first = Browser.at("http://localhost:" + port);
        Browser second = Browser.at("http://localhost:" + port)) {
      first.signIn(municipality.code().value(), clerk.login(), clerk.password());
      first.page().navigate(ENTRY);
      first.page().waitForSelector("form[data-entry]");

      second.signIn(municipality.code().value(), decider.login(), decider.password());
      Keys keys = new Keys(second);
      Page page = second.page();
      page.navigate(ENTRY);
      page.waitForURL("**/moves");
      assertThat(keys.text()).contains("E1550", "窓口　花子");
      keys.look("entry-refused-while-another-enters");

      page.navigate("/residents/" + RegisteredPeople.STUDENT.value());
      keys.look("resident-with-csv");
      Download download = page.waitForDownload(() -> keys.press("Alt+V"));
      assertThat(download.suggestedFilename())
          .isEqualTo("resident-" + RegisteredPeople.STUDENT.value() + ".csv");
      assertThat(Files.readString(download.path())).contains(RegisteredPeople.STUDENT.value());

      page.navigate("/drafts");
      keys.until("Tab", "entry-locks");
      keys.pressAndWait("Enter");
      assertThat(keys.text()).contains("窓口　花子", RegisteredPeople.STUDENT.value());
      keys.look("entry-locks");
      for (int locks = 2; locks > 0; locks--) {
        page.focus("#locks button");
        keys.pressAndWait("Enter");
      }
      assertThat(keys.text()).contains("入力中の異動はありません");
      keys.look("entry-locks-none");
      page.navigate(ENTRY);
      page.waitForSelector("form[data-entry]");
    }
  }

  private void giveTheDeciderMoreToDo() {
    tenancy.within(
        municipality.code(),
        () -> {
          var decider = operators.find(SampleOperators.DECIDER, "端末1").orElseThrow();
          for (Permission more : List.of(Permission.MOVE_ENTRY, Permission.DATA_EXTRACTION)) {
            operators.grant(decider.operatorId(), more, LocalDate.of(2020, 4, 1));
          }
          return 0;
        });
    registerPeople();
  }
}
