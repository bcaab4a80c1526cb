package jp.daicho.server.characterhelp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The character help in a browser: by keys alone, and handwriting by the mouse. */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CharacterHelpScreenTests extends PeopleTestBase {
  /** 邉 with U+E011F, MJ026193. */
  private static final String RARE = "邉\uDB40\uDD1F";

  @LocalServerPort int port;

  @Test
  @Proves("2.1.3-M7")
  void aCharacterIsFoundAndPutIntoTheSearchBoxWithoutAMouse() {
    try (Browser browser = signedIn()) {
      Page page = browser.page();
      assertThat(browser.focusedId()).isEqualTo("q");
      page.keyboard().insertText("渡子");
      page.keyboard().press("ArrowLeft");
      page.keyboard().press("Alt+w");
      page.waitForSelector("dialog[open] #reading");
      assertThat(browser.focusedId()).isEqualTo("reading");
      browser.check("character-search");
      assertThat(page.textContent("#characters-target")).contains("検索する語");
      page.keyboard().press("Tab");
      page.keyboard().insertText("16");
      page.keyboard().press("Tab");
      page.keyboard().insertText("17");
      page.keyboard().press("Tab");
      page.keyboard().insertText("しんにょう");
      focusBy(page, "Tab", "parts");
      page.keyboard().insertText("自 口");
      page.keyboard().press("Enter");
      page.waitForSelector("dialog[open] .glyphs [data-choose]");
      assertThat(page.textContent("dialog [data-count]")).contains("字見つかりました");
      assertThat(focusedValue(page)).as("the first found has the focus").isNotEmpty();
      browser.check("characters-found");
      for (int step = 0; step < 200 && !focusedValue(page).equals(RARE); step++) {
        page.keyboard().press("ArrowRight");
      }
      assertThat(focusedValue(page)).isEqualTo(RARE);
      page.keyboard().press("Enter");
      page.waitForSelector("dialog[open]", hidden());
      assertThat(page.inputValue("#q")).isEqualTo("渡" + RARE + "子");
      assertThat(browser.focusedId()).isEqualTo("q");
      page.keyboard().insertText("々");
      assertThat(page.inputValue("#q")).isEqualTo("渡" + RARE + "々子");
    }
  }

  @Test
  @Proves("2.1.3-M7")
  void aCharacterWrittenByHandIsPutIntoANameOfAMove() {
    try (Browser browser = signedIn()) {
      Page page = browser.page();
      page.navigate("/moves/moving-in");
      String name = "[id='persons[0].surname']";
      page.focus(name);
      page.keyboard().press("Alt+w");
      page.waitForSelector("dialog[open] canvas");
      write(
          page,
          List.of(
              List.of(30, 60, 30, 200, 200, 200),
              List.of(110, 20, 110, 200),
              List.of(200, 60, 200, 210)));
      Locator mountain = page.locator("dialog .glyphs [data-choose][value='山']");
      mountain.waitFor();
      browser.check("character-handwriting");
      assertThat(page.locator("dialog .glyphs [data-choose]").first().getAttribute("value"))
          .isEqualTo("山");
      mountain.click();
      page.waitForSelector("dialog[open]", hidden());
      assertThat(page.inputValue(name)).isEqualTo("山");
      page.keyboard().press("Alt+w");
      page.waitForSelector("dialog[open] canvas");
      page.keyboard().press("Escape");
      page.waitForSelector("dialog[open]", hidden());
      // The browser gives the focus back after the dialog is gone.
      page.waitForSelector(name + ":focus");
      assertThat(page.url()).endsWith("/moves/moving-in");
    }
  }

  @Test
  @Proves("2.2.3-M1")
  void charactersOfARecordAndOfAnEntryAreEnlargedAndTheirCodesShownWithoutAMouse() {
    try (Browser browser = signedIn()) {
      Page page = browser.page();
      page.navigate("/residents/" + RegisteredPeople.MOTHER.value());
      page.keyboard().press("Alt+z");
      page.waitForSelector("dialog[open] .enlarged img");
      assertThat(page.textContent("dialog .enlarged")).contains("MJ", "住基ネット統一文字コード");
      assertThat(page.locator("dialog .enlarged li").count()).isEqualTo(4);
      browser.check("enlarged-record");
      page.keyboard().press("Escape");

      page.navigate("/moves/moving-in");
      String name = "[id='persons[0].surname']";
      page.focus(name);
      page.keyboard().insertText("渡" + RARE);
      page.keyboard().press("Alt+z");
      page.waitForSelector("dialog[open] .enlarged li:nth-child(2)");
      assertThat(page.textContent("dialog .enlarged li:nth-child(2)"))
          .contains("MJ026193", "U+9089 U+E011F", "J+BD4A");
      assertThat(
              page.evaluate(
                  "() => { const glyph = document.querySelector('dialog .enlarged li:nth-child(2)"
                      + " img'); return glyph.complete && glyph.naturalWidth > 0 &&"
                      + " glyph.getBoundingClientRect().width >= 150; }"))
          .as("the glyph is there and large")
          .isEqualTo(true);
      browser.check("enlarged-entry");
      page.focus("dialog .enlarged li:nth-child(2) a");
      page.keyboard().press("Enter");
      page.waitForSelector("dialog h2:has-text('字形違い')");
      browser.check("character");
      page.keyboard().press("Escape");
      page.waitForSelector("dialog[open]", hidden());
      assertThat(page.inputValue(name)).isEqualTo("渡" + RARE);
    }
  }

  @Test
  void thePagesWorkByThemselvesToo() {
    try (Browser browser = signedIn()) {
      Page page = browser.page();
      page.navigate("/characters?reading=%E3%81%95%E3%81%8D&strokesTo=12");
      browser.check("characters-page");
      page.focus(".glyphs [data-choose][value='﨑']");
      page.keyboard().press("Enter");
      assertThat(page.inputValue("#chosen")).isEqualTo("﨑");
      page.navigate("/characters/MJ026193");
      browser.check("character-page");
      page.navigate("/characters/text");
      page.focus("#enlarged-text");
      page.keyboard().insertText("髙");
      page.keyboard().press("Enter");
      page.waitForSelector(".enlarged img");
      browser.check("enlarged-page");
      page.keyboard().press("F1");
      browser.check("enlarged-help");
    }
  }

  private Browser signedIn() {
    Browser browser = Browser.at("http://localhost:" + port);
    browser.signIn(municipality.code().value(), clerk.login(), clerk.password());
    return browser;
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  private static void focusBy(Page page, String key, String id) {
    for (int step = 0; step < 20; step++) {
      page.keyboard().press(key);
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
    }
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
  }

  private static String focusedValue(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.value ?? ''"));
  }

  /** Writes strokes, each x, y, x, y, …, into the frame with the mouse. */
  private static void write(Page page, List<List<Integer>> strokes) {
    BoundingBox frame = page.locator("dialog canvas").boundingBox();
    for (List<Integer> stroke : strokes) {
      page.mouse().move(frame.x + stroke.get(0), frame.y + stroke.get(1));
      page.mouse().down();
      for (int i = 2; i < stroke.size(); i += 2) {
        page.mouse()
            .move(
                frame.x + stroke.get(i),
                frame.y + stroke.get(i + 1),
                new Mouse.MoveOptions().setSteps(8));
      }
      page.mouse().up();
    }
  }
}
