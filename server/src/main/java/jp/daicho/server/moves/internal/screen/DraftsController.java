package jp.daicho.server.moves.internal.screen;

import java.util.List;
import java.util.function.Supplier;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.ManyDrafts;
import jp.daicho.server.moves.ManyDrafts.Chosen;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.internal.RefusalStatus;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of drafts, and one draft on its way to registration (4.0.8, 4.0.9). */
@Controller
final class DraftsController {
  private final DraftPages pages;
  private final DraftListPages lists;
  private final Drafts drafts;
  private final ManyDrafts many;

  DraftsController(DraftPages pages, DraftListPages lists, Drafts drafts, ManyDrafts many) {
    this.pages = pages;
    this.lists = lists;
    this.drafts = drafts;
    this.many = many;
  }

  @GetMapping("/drafts")
  ModelAndView list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String person) {
    return new ModelAndView("moves/drafts", "list", lists.list(state, place, person));
  }

  @GetMapping("/drafts/{number}")
  ModelAndView show(@PathVariable long number, @RequestParam(defaultValue = "") String numbers) {
    DraftPage page = pages.show(number, numbers.equals("shown"));
    return view(HttpStatus.OK, page, page.findings(), false);
  }

  @PostMapping("/drafts/{number}/review")
  ModelAndView review(
      @PathVariable long number, @RequestParam int revision, RedirectAttributes after) {
    return step(
        number,
        after,
        () -> {
          drafts.review(number, revision);
          return "審査済にしました。";
        });
  }

  @PostMapping("/drafts/{number}/withdrawal")
  ModelAndView withdraw(
      @PathVariable long number, @RequestParam int revision, RedirectAttributes after) {
    return step(
        number,
        after,
        () -> {
          drafts.withdraw(number, revision);
          return "仮登録を取り消しました。";
        });
  }

  /** Registers a draft; a confirmation counts for the alerts that were shown with it (11.1). */
  @PostMapping("/drafts/{number}/decision")
  ModelAndView decide(
      @PathVariable long number,
      @RequestParam int revision,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      @RequestParam(defaultValue = "") String alertsSeen,
      RedirectAttributes after) {
    return step(
        number,
        after,
        () -> {
          boolean confirmed =
              alertsConfirmed && alertsSeen.equals(pages.show(number, false).alertsMark());
          DecidedMove registered = drafts.decide(number, revision, confirmed);
          after.addFlashAttribute("missing", registered.papers().missing());
          return "本登録しました（" + registered.persons().size() + "人）。" + made(registered);
        });
  }

  /** The 確認用帳票 of a draft, on a page to be printed (4.0.9, 20.0.1). */
  @GetMapping("/drafts/{number}/slip")
  ModelAndView slip(@PathVariable long number, @RequestParam(defaultValue = "") String numbers) {
    return new ModelAndView("moves/slip", "page", pages.slip(number, numbers.equals("shown")));
  }

  /** Registers the chosen drafts, or all that wait in the list as it is shown (4.0.8). */
  @PostMapping("/drafts/decisions")
  ModelAndView decideAll(
      @RequestParam(required = false) List<String> chosen,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String person) {
    ManyDrafts.Outcome outcome =
        all
            ? many.decideAll(DraftListPages.query(state, place, person))
            : many.decide(chosen(chosen == null ? List.of() : chosen));
    ModelAndView page = list(state, place, person);
    if (outcome.registered().isEmpty() && outcome.refused().isEmpty()) {
      page.addObject("problem", "本登録する仮登録がありません。");
    } else {
      page.addObject("outcome", outcome);
    }
    return page;
  }

  private static List<Chosen> chosen(List<String> sent) {
    return sent.stream()
        .filter(text -> text.matches("\\d{1,18}:\\d{1,9}"))
        .map(text -> text.split(":", -1))
        .map(part -> new Chosen(Long.parseLong(part[0]), Integer.parseInt(part[1])))
        .toList();
  }

  /** The papers that came out by themselves (4.3.3), in words. */
  private static String made(DecidedMove registered) {
    List<IssuedPaper> papers = registered.papers().papers();
    return papers.isEmpty() ? "" : papers.getFirst().label() + "を作成しました（" + papers.size() + "通）。";
  }

  /** Takes a step; if it is refused, the draft is shown as it now is, with the reason. */
  private ModelAndView step(long number, RedirectAttributes after, Supplier<String> work) {
    try {
      after.addFlashAttribute("message", work.get());
      return new ModelAndView("redirect:/drafts/" + number);
    } catch (MoveRefusedException refusal) {
      return view(
          RefusalStatus.of(refusal.findings()),
          pages.show(number, false),
          refusal.findings(),
          true);
    }
  }

  private static ModelAndView view(
      HttpStatus status, DraftPage page, List<Finding> findings, boolean refused) {
    ModelAndView view = new ModelAndView("moves/draft", status);
    view.addObject("page", page);
    view.addObject("findings", findings);
    view.addObject("refused", refused);
    return view;
  }
}
