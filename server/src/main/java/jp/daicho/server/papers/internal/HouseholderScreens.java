package jp.daicho.server.papers.internal;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
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
  private final Printing printing;

  HouseholderScreens(HouseholderRequests requests, Printing printing) {
    this.requests = requests;
    this.printing = printing;
  }

  @GetMapping("/householders")
  String list(Model model) {
    return page(List.of(), null, null, model);
  }

  /** Writes to the chosen households. */
  @PostMapping(path = "/householders", params = "do=request")
  String request(
      @RequestParam(required = false) @Nullable List<String> households,
      @RequestParam(defaultValue = "") String deadline,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      Model model,
      RedirectAttributes told) {
    List<String> chosen = households == null ? List.of() : households;
    try {
      List<HouseholdNumber> numbers = numbers(chosen);
      Printing.Issued printed =
          printing.issue(output, () -> requests.request(numbers, deadline, alertsConfirmed));
      tell(printed, "世帯主変更依頼通知書を" + printed.papers().size() + "通作成しました。", told);
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
      PrintEntry output,
      Model model,
      RedirectAttributes told) {
    List<String> chosen = households == null ? List.of() : households;
    try {
      List<HouseholdNumber> numbers = numbers(chosen);
      Printing.Issued printed =
          printing.issue(output, () -> requests.printList(numbers, alertsConfirmed));
      tell(printed, printed.said("対象者リスト"), told);
      return "redirect:/householders";
    } catch (CertificateRefusedException refusal) {
      return page(chosen, deadline, refusal.findings(), model);
    }
  }

  private static void tell(Printing.Issued printed, String message, RedirectAttributes told) {
    told.addFlashAttribute("message", message);
    told.addFlashAttribute("issued", printed.papers());
    told.addFlashAttribute("findings", printed.findings());
  }

  /**
   * The page.
   *
   * @param findings what stands against it; null for what the page was told when it was sent here
   */
  private String page(
      List<String> chosen,
      @Nullable String deadline,
      @Nullable List<Finding> findings,
      Model model) {
    List<HouseholderRequests.Found> found = requests.list();
    model.addAttribute("households", found);
    model.addAttribute("more", found.size() == HouseholderRequests.MOST);
    model.addAttribute("most", HouseholderRequests.MOST);
    model.addAttribute("chosen", chosen);
    model.addAttribute("deadline", deadline == null ? requests.deadline().initial() : deadline);
    model.addAttribute("exOfficio", Ground.EX_OFFICIO.code());
    if (findings != null) {
      model.addAttribute("findings", findings);
    }
    return PAGE;
  }

  private static List<HouseholdNumber> numbers(List<String> texts) {
    return HouseholderEntry.numbers(texts);
  }
}
