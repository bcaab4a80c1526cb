package jp.daicho.server.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.daicho.ledger.finding.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What screens answer to an entry. One that is kept leads on, with a message; one that is refused
 * shows its page again, with what was found and the status of a refusal.
 */
public final class EntryAnswer {
  private EntryAnswer() {}

  /** A page with its findings, also by their fields; without any it is an ordinary page. */
  public static ModelAndView page(String view, List<Finding> findings) {
    ModelAndView page =
        new ModelAndView(
            view, findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("findings", findings);
    page.addObject("faults", faults(findings));
    return page;
  }

  /** The first reason against each item, by its path, to stand beside its field. */
  public static Map<String, String> faults(List<Finding> findings) {
    Map<String, String> faults = new LinkedHashMap<>();
    findings.forEach(it -> faults.putIfAbsent(it.where().path(), it.reason()));
    return faults;
  }

  /** A page filled before, which says why the entry was refused. */
  public static ModelAndView refused(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /**
   * The same page again, for {@link #to}, with what was found and what is filled in anew.
   *
   * @param filling puts the rest of the page into its model
   */
  public static Function<List<Finding>, ModelAndView> again(
      String view, Model model, Runnable filling) {
    return findings -> {
      model.addAttribute("findings", findings);
      model.addAttribute("faults", faults(findings));
      filling.run();
      return refused(view, model);
    };
  }

  /**
   * Does what was asked for.
   *
   * @param next the address to go to when it is done
   * @param again the page when it is refused
   */
  public static Object to(
      Runnable deed,
      String message,
      String next,
      RedirectAttributes told,
      Function<List<Finding>, ModelAndView> again) {
    try {
      deed.run();
    } catch (EntryRefusedException refusal) {
      return again.apply(refusal.findings());
    }
    return done(message, next, told);
  }

  /** Leads on, and says there what was done. */
  public static String done(String message, String next, RedirectAttributes told) {
    told.addFlashAttribute("message", message);
    return "redirect:" + next;
  }
}
