package jp.daicho.server.support;

import com.microsoft.playwright.Page;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * A page whose keys and looks wait until it is whole. A selector appears while the page is still
 * being read, before its script has put the focus and listens to keys; no person is that fast, a
 * test is.
 */
final class SettledPage {
  private static final Set<String> OF_WHOLE_PAGES =
      Set.of("keyboard", "focus", "click", "fill", "evaluate", "screenshot");

  private SettledPage() {}

  static Page of(Page page) {
    return (Page)
        Proxy.newProxyInstance(
            Page.class.getClassLoader(),
            new Class<?>[] {Page.class},
            (proxy, method, arguments) -> {
              if (OF_WHOLE_PAGES.contains(method.getName())) {
                page.waitForLoadState();
              }
              try {
                return method.invoke(page, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
