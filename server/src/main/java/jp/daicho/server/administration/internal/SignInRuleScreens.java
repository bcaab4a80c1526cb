package jp.daicho.server.administration.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.administration.SignInPolicyEntry;
import jp.daicho.server.administration.SignInPolicyEntry.NumberSetting;
import jp.daicho.server.administration.SignInRules;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.operators.SignInPolicy;
import jp.daicho.server.operators.SignInPolicy.Demand;
import jp.daicho.server.operators.SignInPolicy.SecondSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen of how the operators of the municipality sign in (10.3). */
@Controller
@RequestMapping("/operator-settings")
final class SignInRuleScreens {
  private final SignInRules rules;

  SignInRuleScreens(SignInRules rules) {
    this.rules = rules;
  }

  /** A field of the form. */
  record Field(String id, String label, String value, String hint) {}

  @GetMapping
  ModelAndView show() {
    SignInPolicy policy = rules.look();
    return page(policy.version(), SignInPolicyEntry.of(policy), List.of());
  }

  @PostMapping
  Object change(
      @RequestParam int version, @RequestParam Map<String, String> typed, RedirectAttributes told) {
    SignInPolicyEntry entry = entry(typed);
    return EntryAnswer.to(
        () -> rules.change(version, entry),
        "ログインの設定を変更しました。",
        "/operator-settings",
        told,
        findings -> page(rules.look().version(), entry, findings));
  }

  private static SignInPolicyEntry entry(Map<String, String> typed) {
    return new SignInPolicyEntry(
        typed.getOrDefault("failures", ""),
        typed.getOrDefault("passwordLength", ""),
        typed.getOrDefault("passwordKinds", ""),
        typed.getOrDefault("passwordsRemembered", ""),
        typed.getOrDefault("passwordDays", ""),
        typed.getOrDefault("idleMinutes", ""),
        typed.getOrDefault("secondSession", ""),
        typed.getOrDefault("secondFactor", ""),
        typed.getOrDefault("secondFactorFrom", ""));
  }

  private static ModelAndView page(int version, SignInPolicyEntry entry, List<Finding> findings) {
    ModelAndView page = EntryAnswer.page("operators/settings", findings);
    page.addObject("version", version);
    page.addObject("entry", entry);
    page.addObject(
        "numbers",
        Arrays.stream(NumberSetting.values())
            .map(
                number ->
                    new Field(
                        number.item().path(),
                        number.item().label(),
                        number.text(entry),
                        number.hint()))
            .toList());
    Map<String, String> sessions = new LinkedHashMap<>();
    Arrays.stream(SecondSession.values()).forEach(one -> sessions.put(one.name(), one.label()));
    Map<String, String> demands = new LinkedHashMap<>();
    Arrays.stream(Demand.values()).forEach(one -> demands.put(one.name(), one.label()));
    page.addObject("sessions", sessions);
    page.addObject("demands", demands);
    return page;
  }
}
