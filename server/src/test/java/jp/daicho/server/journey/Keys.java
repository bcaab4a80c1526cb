package jp.daicho.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.support.Browser;

/** Works a browser by keys alone, and notes what the browser itself complains of. */
final class Keys {
  private static final int MOST_TABS = 400;

  private final Browser browser;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Keys(Browser browser) {
    this.browser = browser;
    page = browser.page();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    // From the first page on, so that no key can be quicker than the browser's being asked.
    page.onFileChooser(chooser -> {});
  }

  /** Presses keys one after the other. */
  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Presses a key that leads to another page, and waits for it. */
  void pressAndWait(String key) {
    page.evaluate("() => { window.before = true; }");
    page.keyboard().press(key);
    page.waitForFunction("() => !window.before && document.readyState === 'complete'");
  }

  /** Types into what has the focus. */
  void type(String text) {
    page.keyboard().insertText(text);
  }

  /** Presses Tab, or another key, until the element with an id has the focus. */
  void until(String key, String id) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (browser.focusedId().equals(id)) {
        return;
      }
      page.keyboard().press(key);
    }
    throw new AssertionError(id + " is not reached by " + key + " on " + page.url());
  }

  /** Presses the down arrow in a list of choices until a value is chosen. */
  void choose(String value) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (value.equals(page.evaluate("() => document.activeElement.value"))) {
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError(value + " cannot be chosen");
  }

  /** Types into a list of choices until a value is chosen, whose text begins with it. */
  void chooseByTyping(String value) {
    page.keyboard().type(value);
    assertThat(page.evaluate("() => document.activeElement.value")).isEqualTo(value);
  }

  /** Signs in from the sign-in page, on which the municipality may be chosen already. */
  void signIn(String municipality, String login, String password) {
    if (!municipality.equals(value("municipality"))) {
      until("Tab", "municipality");
      chooseByTyping(municipality);
    }
    until("Tab", "username");
    type(login);
    press("Tab");
    type(password);
    pressAndWait("Enter");
    assertThat(has("#sign-out")).as("signed in as %s", login).isTrue();
  }

  /** Opens the file dialogue of the focused field by the space bar and gives a file. */
  void giveFile(Path file) {
    FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
    chooser.setFiles(file);
  }

  /** The text of the page. */
  String text() {
    return page.locator("body").innerText();
  }

  /** What stands or is chosen in the field with an id. */
  String value(String id) {
    return page.inputValue("#" + id);
  }

  /** Whether something is on the page. */
  boolean has(String selector) {
    return page.locator(selector).count() > 0;
  }

  /**
   * Takes a picture; asserts that there are no barriers and no complaints. The window is made as
   * high as the page, since a bar at its foot would else lie over whatever has just come there.
   */
  void look(String name) {
    ViewportSize window = page.viewportSize();
    int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(window.width, Math.max(window.height, height));
    browser.check(name);
    page.setViewportSize(window.width, window.height);
    assertThat(complaints).as("what the browser refused on %s", name).isEmpty();
  }
}
