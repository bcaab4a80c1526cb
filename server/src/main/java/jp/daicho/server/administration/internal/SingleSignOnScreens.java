package jp.daicho.server.administration.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.administration.ProviderEntry;
import jp.daicho.server.administration.SingleSignOnRules;
import jp.daicho.server.findings.EntryAnswer;
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
    return EntryAnswer.to(
        () -> rules.change(version, entry),
        "シングルサインオンの設定を変更しました。",
        "/operator-settings/single-sign-on",
        told,
        findings -> page(rules.look(), entry, findings));
  }

  private static ModelAndView page(
      SingleSignOnRules.View view, ProviderEntry entry, List<Finding> findings) {
    ModelAndView page = EntryAnswer.page("operators/single-sign-on", findings);
    page.addObject("version", view.provider().version());
    page.addObject("secretHeld", view.secretHeld());
    page.addObject("entry", entry);
    return page;
  }
}
