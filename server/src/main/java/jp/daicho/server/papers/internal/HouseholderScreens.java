package jp.daicho.server.papers.internal;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.papers.HouseholderRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The households without a householder: to set one ex officio, or to write to them (4.0.5). Each is
 * done from here.
 */
@Controller
final class HouseholderScreens {
  private static final String PAGE = "papers/householders";

  private final HouseholderRequests requests;

  HouseholderScreens(HouseholderRequests requests) {
    this.requests = requests;
  }

  @GetMapping("/householders")
  String list(Model model) {
    return page(List.of(), null, List.of(), model);
  }

  /** Writes to the chosen households. */
  @PostMapping(path = "/householders", params = "do=request")
  String request(
      @RequestParam(required = false) @Nullable List<String> households,
      @RequestParam(defaultValue = "") String deadline,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      Model model,
      RedirectAttributes told) {
    List<String> chosen = households == null ? List.of() : households;
    try {
      List<IssuedPaper> issued = requests.request(numbers(chosen), deadline, alertsConfirmed);
      told.addFlashAttribute("message", "世帯主変更依頼通知書を" + issued.size() + "通作成しました。");
      told.addFlashAttribute("issued", issued);
      return "redirect:/householders";
    } catch (CertificateRefusedException refusal) {
      return page(chosen, deadline, refusal.findings(), model);
    }
  }

  /** Prints the list of the chosen households. */
  @PostMapping(path = "/householders", params = "do=list")
  String printList(
      @RequestParam(required = false) @Nullable List<String> households,
      @RequestParam(defaultValue = "") String deadline,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      Model model,
      RedirectAttributes told) {
    List<String> chosen = households == null ? List.of() : households;
    try {
      IssuedPaper issued = requests.printList(numbers(chosen), alertsConfirmed);
      told.addFlashAttribute("message", "対象者リストを作成しました。");
      told.addFlashAttribute("issued", List.of(issued));
      return "redirect:/householders";
    } catch (CertificateRefusedException refusal) {
      return page(chosen, deadline, refusal.findings(), model);
    }
  }

  private String page(
      List<String> chosen, @Nullable String deadline, List<Finding> findings, Model model) {
    List<HouseholderRequests.Found> found = requests.list();
    model.addAttribute("households", found);
    model.addAttribute("more", found.size() == HouseholderRequests.MOST);
    model.addAttribute("most", HouseholderRequests.MOST);
    model.addAttribute("chosen", chosen);
    model.addAttribute("deadline", deadline == null ? requests.deadline().initial() : deadline);
    model.addAttribute("exOfficio", Ground.EX_OFFICIO.code());
    model.addAttribute("findings", findings);
    return PAGE;
  }

  private static List<HouseholdNumber> numbers(List<String> texts) {
    return HouseholderEntry.numbers(texts);
  }
}
