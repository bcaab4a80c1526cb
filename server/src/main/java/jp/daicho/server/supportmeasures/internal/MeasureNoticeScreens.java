package jp.daicho.server.supportmeasures.internal;

import java.util.List;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.MeasureQuery;
import jp.daicho.server.supportmeasures.SupportNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issues the notices of support measures from their pages (20.5.1). */
@Controller
final class MeasureNoticeScreens {
  private final SupportNotices notices;
  private final Printing printing;
  private final MeasurePages pages;

  MeasureNoticeScreens(SupportNotices notices, Printing printing, MeasurePages pages) {
    this.notices = notices;
    this.printing = printing;
    this.pages = pages;
  }

  /** Issues 支援措置期間終了通知 for the chosen measures (20.5.1). */
  @PostMapping("/support-measures/end-notices")
  String endNotices(
      @RequestParam(name = "chosen", required = false) @Nullable List<Long> chosen,
      @RequestParam(defaultValue = "CURRENT") MeasureQuery.Kind kind,
      @RequestParam(defaultValue = "31") int days,
      @RequestParam(defaultValue = "") String ward,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      Model model,
      RedirectAttributes told) {
    try {
      Printing.Issued printed =
          issue(
              SupportNotices.Notice.END,
              chosen == null ? List.of() : chosen,
              alertsConfirmed,
              output);
      List<IssuedPaper> issued = printed.papers();
      told.addFlashAttribute("message", "支援措置期間終了通知を" + issued.size() + "通作成しました。");
      told.addFlashAttribute("issued", issued);
      told.addFlashAttribute("findings", printed.findings());
      told.addAttribute("kind", kind);
      told.addAttribute("days", days);
      return "redirect:/support-measures";
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
      model.addAttribute("chosen", chosen == null ? List.of() : chosen);
      pages.list(kind, days, ward, model);
      return "support/list";
    }
  }

  /** Issues a notice for the measure. */
  @PostMapping("/support-measures/{number}/notices/{notice}")
  Object notice(
      @PathVariable long number,
      @PathVariable SupportNotices.Notice notice,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      Model model,
      RedirectAttributes told) {
    try {
      Printing.Issued printed = issue(notice, List.of(number), alertsConfirmed, output);
      return printed.shown(printed.said(printed.papers().getFirst().label()), told);
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
      pages.measure(number, model);
      return EntryAnswer.refused("support/measure", model);
    }
  }

  private Printing.Issued issue(
      SupportNotices.Notice notice,
      List<Long> numbers,
      boolean alertsConfirmed,
      PrintEntry output) {
    return printing.issue(
        Permission.SUPPORT_MEASURE_MANAGEMENT,
        output,
        () -> notices.issue(notice, numbers, alertsConfirmed));
  }
}
