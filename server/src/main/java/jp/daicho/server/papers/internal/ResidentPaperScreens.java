package jp.daicho.server.papers.internal;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.papers.PaperKindUnknownException;
import jp.daicho.server.papers.ResidentPapers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which papers for a resident are previewed and made (7.1.1.3). */
@Controller
final class ResidentPaperScreens {
  private final ResidentPapers papers;
  private final Printing printing;

  ResidentPaperScreens(ResidentPapers papers, Printing printing) {
    this.papers = papers;
    this.printing = printing;
  }

  /** The papers there are. */
  @GetMapping("/residents/{number}/papers")
  String open(@PathVariable String number, Model model) {
    return page(AddressNumber.of(number), "", List.of(), model);
  }

  /** Shows a preview. */
  @PostMapping(path = "/residents/{number}/papers", params = "preview")
  String preview(@PathVariable String number, @RequestParam String kind, Model model) {
    AddressNumber resident = AddressNumber.of(number);
    List<Finding> findings;
    try {
      CertificatePreview preview = papers.preview(resident, kind);
      findings = preview.alerts();
      model.addAttribute("pages", preview.images());
    } catch (CertificateRefusedException refusal) {
      findings = refusal.findings();
    }
    return page(resident, kind, findings, model);
  }

  /** Makes a paper. */
  @PostMapping(path = "/residents/{number}/papers", params = "!preview")
  String issue(
      @PathVariable String number,
      @RequestParam String kind,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      Model model,
      RedirectAttributes told) {
    AddressNumber resident = AddressNumber.of(number);
    try {
      Printing.Issued printed =
          printing.issue(output, () -> papers.issue(resident, kind, alertsConfirmed));
      return printed.shown(printed.said(printed.papers().getFirst().label()), told);
    } catch (CertificateRefusedException refusal) {
      return page(resident, kind, refusal.findings(), model);
    }
  }

  @ExceptionHandler({InvalidValueException.class, PaperKindUnknownException.class})
  ModelAndView unknown() {
    return FaultPage.notFound("この宛名番号又は帳票はありません。");
  }

  private static String page(
      AddressNumber resident, String kind, List<Finding> findings, Model model) {
    model.addAttribute("resident", resident.value());
    model.addAttribute("kinds", ResidentPapers.kinds());
    model.addAttribute("kind", kind.isEmpty() ? ResidentPapers.kinds().getFirst().id() : kind);
    model.addAttribute("findings", findings);
    return "papers/resident";
  }
}
