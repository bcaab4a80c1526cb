package jp.daicho.server.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, driven by keys, for tests of screens. Pictures of the screens go to {@code
 * target/screens}.
 */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  private static final Path PICTURES = Path.of("target", "screens");

  private final BrowserContext context;
  private final Page page;

  /** Chromium is started once for all tests of a process; each test has a context of its own. */
  private static final class Shared {
    static final com.microsoft.playwright.Browser CHROMIUM_AT_WORK = start();

    private static com.microsoft.playwright.Browser start() {
      assertThat(CHROMIUM)
          .as("tests of screens need Chromium (Debian: apt-get install chromium)")
          .exists();
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(CHROMIUM)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--no-first-run")));
    }
  }

  private Browser(String address) {
    context =
        Shared.CHROMIUM_AT_WORK.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("ja-JP")
                .setViewportSize(1280, 900));
    page = SettledPage.of(context.newPage());
  }

  /** A browser at an application's address, such as {@code http://localhost:8080}. */
  public static Browser at(String address) {
    return new Browser(address);
  }

  /** Its page; what is typed waits until the page is whole. */
  public Page page() {
    return page;
  }

  /** Signs in with keys only. */
  public void signIn(String municipality, String login, String password) {
    page.navigate("/login");
    page.selectOption("#municipality", municipality);
    page.focus("#username");
    page.keyboard().type(login);
    page.keyboard().press("Tab");
    page.keyboard().type(password);
    page.keyboard().press("Enter");
    page.waitForURL("**/");
  }

  /** The text of what has the focus. */
  public String focused() {
    return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
  }

  /** The id of what has the focus. */
  public String focusedId() {
    return String.valueOf(page.evaluate("document.activeElement.id"));
  }

  /**
   * The bar at the foot lies over whatever has not been scrolled to; what has the focus is scrolled
   * clear of it. To axe-core a half covered field would be a small one.
   */
  private static final String FOOT =
      "position => document.querySelectorAll('.bar--foot')"
          + ".forEach(bar => { bar.style.position = position; })";

  /** Whether something that stays in its place lies over what has the focus (WCAG 2.2, 2.4.11). */
  private static final String FOCUS_COVERED =
      """
      () => {
        const focused = document.activeElement;
        const place = focused.getBoundingClientRect();
        const there = document.elementFromPoint(
          place.left + place.width / 2, place.top + place.height / 2);
        const bar = there && there.closest('.bar--foot, .frame-nav');
        return Boolean(bar) && !bar.contains(focused);
      }
      """;

  /**
   * Asserts that axe-core finds no violation of WCAG 2.2 A and AA and that no bar lies over what
   * has the focus, and takes a picture.
   */
  public void check(String name) {
    assertThat(page.evaluate(FOCUS_COVERED))
        .as("a bar covers the focus of %s", name)
        .isEqualTo(false);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    page.evaluate(FOOT, "static");
    List<Rule> violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    page.evaluate(FOOT, "");
    assertThat(violations)
        .as("accessibility of %s", name)
        .extracting(
            rule -> rule.getId() + rule.getNodes().stream().map(node -> node.getHtml()).toList())
        .isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
