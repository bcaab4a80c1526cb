package jp.daicho.server.findings;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** The page in the place of one that cannot be shown ({@code error.html}). */
public final class FaultPage {
  private static final HttpStatusCode NOT_FOUND = HttpStatusCode.valueOf(404);

  private FaultPage() {}

  /**
   * A page that says what is wrong; what to do follows from the status.
   *
   * @param title what could not be done
   * @param detail why
   */
  public static ModelAndView of(HttpStatusCode status, String title, String detail) {
    ModelAndView page = of(status, title);
    page.addObject("detail", detail);
    return page;
  }

  /** There is nothing under a number in an address. */
  public static ModelAndView notFound(String detail) {
    return of(NOT_FOUND, "見つかりません", detail);
  }

  /** The same, where nobody knows of what it is the number. */
  public static ModelAndView notFound() {
    return of(NOT_FOUND, "見つかりません");
  }

  private static ModelAndView of(HttpStatusCode status, String title) {
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("title", title);
    page.addObject("status", status.value());
    return page;
  }
}
