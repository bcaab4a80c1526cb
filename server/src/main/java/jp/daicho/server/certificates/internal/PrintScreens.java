package jp.daicho.server.certificates.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.PrintChoices;
import jp.daicho.server.certificates.PrintJob;
import jp.daicho.server.certificates.PrintOrder;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which an issued paper is printed, and printed again (10.7). */
@Controller
final class PrintScreens {
  private static final String PRINTS = "certificates/prints";

  private final Printing printing;
  private final Certificates certificates;

  PrintScreens(Printing printing, Certificates certificates) {
    this.printing = printing;
    this.certificates = certificates;
  }

  /**
   * An order as the screen shows it.
   *
   * @param at the moment in Japan
   * @param outcome how it ended, or how it goes at the printer
   */
  record Shown(String at, String operator, String printer, String kind, String outcome) {}

  /** The printers to choose from and the orders so far. */
  @GetMapping("/certificates/{issueNo}/prints")
  String prints(
      @PathVariable long issueNo,
      @RequestParam(defaultValue = "false") boolean asking,
      @RequestParam(defaultValue = "false") boolean looking,
      Model model) {
    PrintChoices choices = printing.choices();
    Map<String, String> printers = new LinkedHashMap<>(choices.printers());
    model.addAttribute("paper", certificates.find(issueNo));
    if (looking) {
      model.addAttribute("pages", CertificatePreview.images(certificates.look(issueNo)));
    }
    model.addAttribute("printers", printers);
    model.addAttribute("usual", choices.usual());
    model.addAttribute(
        "jobs", printing.jobs(issueNo).stream().map(job -> shown(job, printers, asking)).toList());
    return PRINTS;
  }

  /** Prints the paper. */
  @PostMapping("/certificates/{issueNo}/prints")
  String print(
      @PathVariable long issueNo,
      @RequestParam(defaultValue = "") String printTo,
      Model model,
      RedirectAttributes told) {
    PrintOrder order = PrintOrder.parse(printTo);
    if (order == null) {
      model.addAttribute("problem", "プリンタを選んでください。");
      return prints(issueNo, false, false, model);
    }
    try {
      Printing.Issued printed = printing.print(issueNo, order);
      if (printed.findings().isEmpty()) {
        told.addFlashAttribute("message", "プリンタに送りました。");
      } else {
        told.addFlashAttribute("findings", printed.findings());
      }
      return "redirect:/certificates/" + issueNo + "/prints";
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
      return prints(issueNo, false, false, model);
    }
  }

  /** What was issued is not shown while somebody on it is under support measures (3.4). */
  @ExceptionHandler
  ModelAndView heldBack(CertificateRefusedException refusal) {
    Finding first = refusal.findings().getFirst();
    return FaultPage.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "表示できません",
        first.number() + "　" + first.reason() + first.remedy());
  }

  private static String shown(Instant moment) {
    return ShownDates.of(StandardReferenceData.eras()).of(moment);
  }

  private Shown shown(PrintJob job, Map<String, String> printers, boolean asking) {
    String written =
        new PrintOrder(job.printer(), job.tray().isEmpty() ? null : job.tray()).written();
    return new Shown(
        shown(job.at()),
        job.operator(),
        printers.getOrDefault(written, written),
        job.again() ? "再印刷" : "印刷",
        asking ? printing.state(job) : job.outcome());
  }
}
