package jp.daicho.server.centre.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.centre.Centre;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.FirstAdministrator.Made;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of the centre: the municipalities, one of them with its deeds, and a new one. */
@Controller
@RequestMapping("/centre")
final class CentreScreens {
  private final Centre centre;

  CentreScreens(Centre centre) {
    this.centre = centre;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Centre.Listed listed = centre.list(q, page);
    model.addAttribute("centre", ShownMunicipality.of(listed.centre()));
    model.addAttribute("rows", listed.rows().stream().map(ShownMunicipality::of).toList());
    model.addAttribute("found", listed.found());
    model.addAttribute("suspended", listed.suspended());
    model.addAttribute("query", q);
    model.addAttribute("page", page);
    model.addAttribute("pages", (listed.found() + Centre.PAGE - 1) / Centre.PAGE);
    return "centre/list";
  }

  @GetMapping("/new")
  ModelAndView empty() {
    centre.open();
    return form("", List.of());
  }

  @PostMapping
  Object serve(@RequestParam(defaultValue = "") String code, RedirectAttributes told) {
    try {
      ServedMunicipality served = centre.serve(code);
      told.addFlashAttribute("message", served.name() + "へのサービスの提供を開始しました。続けて、最初の管理者を登録してください。");
      return "redirect:/centre/" + served.code().value();
    } catch (EntryRefusedException refusal) {
      return form(code, refusal.findings());
    }
  }

  @GetMapping("/{code}")
  ModelAndView show(@PathVariable String code) {
    return page(code, Map.of(), List.of());
  }

  @PostMapping("/{code}/administrator")
  Object administrator(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String displayName,
      RedirectAttributes told) {
    try {
      Made made = centre.administrator(code, login, displayName);
      told.addFlashAttribute(
          "message",
          made.known()
              ? "管理者「" + login.strip() + "」のパスワードを初期化し、停止と二要素認証を解除しました。"
              : "管理者「" + login.strip() + "」を登録しました。");
      told.addFlashAttribute("firstPassword", made.password());
      return "redirect:/centre/" + code;
    } catch (EntryRefusedException refusal) {
      return page(code, Map.of("login", login, "displayName", displayName), refusal.findings());
    }
  }

  @PostMapping("/{code}/suspension")
  Object suspend(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes told) {
    return done(
        code,
        () -> centre.suspend(code, reason),
        "サービスを停止しました。使用中の端末は、すべてログアウトしました。",
        Map.of("reason", reason),
        told);
  }

  @PostMapping("/{code}/resumption")
  Object resume(@PathVariable String code, RedirectAttributes told) {
    return done(code, () -> centre.resume(code), "サービスを再開しました。", Map.of(), told);
  }

  private Object done(
      String code,
      Runnable deed,
      String message,
      Map<String, String> typed,
      RedirectAttributes told) {
    return EntryAnswer.to(
        deed, message, "/centre/" + code, told, findings -> page(code, typed, findings));
  }

  private static ModelAndView form(String code, List<Finding> findings) {
    ModelAndView page = EntryAnswer.page("centre/new", findings);
    page.addObject("code", code);
    return page;
  }

  private ModelAndView page(String code, Map<String, String> typed, List<Finding> findings) {
    Centre.Detail detail = centre.find(code);
    ModelAndView page = EntryAnswer.page("centre/municipality", findings);
    page.addObject("one", ShownMunicipality.of(detail.state()));
    page.addObject("seals", detail.seals().stream().map(ShownSeal::of).toList());
    page.addObject("fields", typed);
    return page;
  }
}
