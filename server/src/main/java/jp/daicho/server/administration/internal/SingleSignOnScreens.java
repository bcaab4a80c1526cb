package jp.daicho.server.administration.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.administration.ProviderEntry;
import jp.daicho.server.administration.SingleSignOnRules;
import jp.daicho.server.findings.EntryRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen of the municipality's identity provider (10.3). */
@Controller
@RequestMapping("/operator-settings/single-sign-on")
final class SingleSignOnScreens {
  private final SingleSignOnRules rules;

  SingleSignOnScreens(SingleSignOnRules rules) {
    this.rules = rules;
  }

  @GetMapping
  ModelAndView show() {
    SingleSignOnRules.View view = rules.look();
    return page(view, ProviderEntry.of(view.provider()), List.of());
  }

  @PostMapping
  Object change(
      @RequestParam int version, @RequestParam Map<String, String> typed, RedirectAttributes told) {
    ProviderEntry entry =
        new ProviderEntry(
            "true".equals(typed.get("enabled")),
            typed.getOrDefault("issuer", ""),
            typed.getOrDefault("clientId", ""),
            typed.getOrDefault("loginClaim", ""),
            "true".equals(typed.get("secondFactorTrusted")));
    try {
      rules.change(version, entry);
      told.addFlashAttribute("message", "シングルサインオンの設定を変更しました。");
      return "redirect:/operator-settings/single-sign-on";
    } catch (EntryRefusedException refusal) {
      return page(rules.look(), entry, refusal.findings());
    }
  }

  private static ModelAndView page(
      SingleSignOnRules.View view, ProviderEntry entry, List<Finding> findings) {
    ModelAndView page =
        new ModelAndView(
            "operators/single-sign-on",
            findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("version", view.provider().version());
    page.addObject("secretHeld", view.secretHeld());
    page.addObject("entry", entry);
    page.addObject("findings", findings);
    return page;
  }
}
