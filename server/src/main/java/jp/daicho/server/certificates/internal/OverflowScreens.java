package jp.daicho.server.certificates.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.OverflowList;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen of 文字超過リスト (5.8, 10.7). */
@Controller
final class OverflowScreens {
  private static final String PAGE = "certificates/overflows";
  private static final Map<String, String> POLICIES = policies();

  private final OverflowList list;
  private final Printing printing;

  OverflowScreens(OverflowList list, Printing printing) {
    this.list = list;
    this.printing = printing;
  }

  /** What the papers of some days, or the latest papers, did not show. */
  @GetMapping("/certificates/overflows")
  String find(IssueEntry entry, Model model) {
    model.addAttribute("entry", entry);
    model.addAttribute("policies", POLICIES);
    model.addAttribute("policy", list.policy().name());
    try {
      model.addAttribute("rows", list.find(entry.read()));
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
    }
    return PAGE;
  }

  /** Chooses what is printed of a text that does not fit. */
  @PostMapping("/certificates/overflows/policy")
  String choose(@RequestParam OverflowPolicy policy, RedirectAttributes told) {
    list.choose(policy);
    told.addFlashAttribute("message", "収まらない文字の印字を「" + POLICIES.get(policy.name()) + "」に設定しました。");
    return "redirect:/certificates/overflows";
  }

  /** Issues the list as a paper, and prints it if a printer is chosen. */
  @PostMapping("/certificates/overflows")
  String print(
      IssueEntry entry,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      Model model,
      RedirectAttributes told) {
    try {
      Printing.Issued printed =
          printing.issue(output, () -> list.print(entry.read(), alertsConfirmed));
      return printed.shown(printed.said("文字超過リスト"), told);
    } catch (CertificateRefusedException refusal) {
      String page = find(entry, model);
      model.addAttribute("findings", refusal.findings());
      return page;
    }
  }

  private static Map<String, String> policies() {
    Map<String, String> policies = new LinkedHashMap<>();
    policies.put(OverflowPolicy.PRINT_TO_LIMIT.name(), "限界まで印字する");
    policies.put(OverflowPolicy.LEAVE_BLANK.name(), "空白にする");
    return policies;
  }
}
