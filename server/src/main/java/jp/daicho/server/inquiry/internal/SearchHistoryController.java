package jp.daicho.server.inquiry.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.inquiry.KeptSearch;
import jp.daicho.server.inquiry.SearchHistory;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchFields;
import jp.daicho.server.screens.OperatorMenu;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The screens of the search history: searching again, and a new search made of an old one (2.1.1).
 */
@Controller
final class SearchHistoryController {
  private static final String PAGE = "inquiry/search-history";

  private final SearchHistory history;
  private final SearchWards wards;
  private final OperatorMenu menu;

  SearchHistoryController(SearchHistory history, SearchWards wards, OperatorMenu menu) {
    this.history = history;
    this.wards = wards;
    this.menu = menu;
  }

  /** The wards of the search form (1.3.3). */
  @ModelAttribute("wards")
  Map<String, String> wards() {
    return wards.all();
  }

  /** The scopes of the search form. */
  @ModelAttribute("scopes")
  List<Scope> scopes() {
    return Arrays.asList(Scope.values());
  }

  /** The searches of the operator at work, the latest first. */
  @GetMapping("/search-history")
  String list(Model model) {
    Map<String, String> names = wards.all();
    model.addAttribute(
        "searches", history.list().stream().map(kept -> ShownSearch.of(kept, names)).toList());
    model.addAttribute("kept", history.kept());
    model.addAttribute("maySet", menu.offers(Permission.REFERENCE_MANAGEMENT));
    return PAGE;
  }

  /** The search form with what was set, to be changed. */
  @GetMapping("/search-history/{number}")
  String edit(@PathVariable long number, Model model) {
    KeptSearch kept =
        history.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    SearchForm.put(model, SearchFields.of(kept.fields()));
    model.addAttribute("scope", ShownSearch.scope(kept.get(ShownSearch.SCOPE)));
    model.addAttribute("ward", kept.get(ShownSearch.WARD));
    return "inquiry/search-again";
  }

  /** Sets how many searches are kept. */
  @PostMapping("/search-history/setting")
  ModelAndView set(@RequestParam String kept, Model model, RedirectAttributes told) {
    try {
      history.keepAtMost(number(kept));
    } catch (EntryRefusedException refusal) {
      list(model);
      model.addAttribute("kept", kept);
      model.addAttribute("findings", refusal.findings());
      return EntryAnswer.refused(PAGE, model);
    }
    told.addFlashAttribute("message", "検索履歴を" + kept + "件まで保存します。");
    return new ModelAndView("redirect:/search-history");
  }

  /** A number as typed; none that is allowed if it is no number. */
  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }
}
