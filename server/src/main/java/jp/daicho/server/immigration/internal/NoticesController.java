package jp.daicho.server.immigration.internal;

import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.immigration.NoticeEvent;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.immigration.CommissionerNotices;
import jp.daicho.server.immigration.CommissionerNotices.ByHand;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.MoveRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of notices of the commissioner that have not been taken in (4.5.6). */
@Controller
@RequestMapping("/links/immigration-notices")
final class NoticesController {
  private final CommissionerNotices notices;
  private final Printing printing;

  NoticesController(CommissionerNotices notices, Printing printing) {
    this.notices = notices;
    this.printing = printing;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("rows", notices.list());
    return "immigration/notices";
  }

  @GetMapping("/{number}")
  ModelAndView open(@PathVariable long number) {
    CommissionerNotices.Opened opened = notices.open(number);
    return page(HttpStatus.OK, opened, opened.offered(), List.of());
  }

  @PostMapping("/{number}")
  ModelAndView enter(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String event,
      @RequestParam(defaultValue = "") String addressNumber,
      @RequestParam(defaultValue = "") String occurredOn,
      @RequestParam(defaultValue = "") String noticedOn,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      RedirectAttributes told) {
    ByHand said = new ByHand(event, addressNumber.strip(), occurredOn.strip(), noticedOn.strip());
    try {
      Draft draft = notices.enter(number, said, DraftSource.SCREEN, alertsConfirmed);
      told.addFlashAttribute(
          "message", "仮登録しました（仮登録番号" + draft.number() + "）。処理結果確認票を作成し、確認した後に審査してください。");
      return new ModelAndView("redirect:/links/immigration-notices/" + number);
    } catch (MoveRefusedException refusal) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, notices.open(number), said, refusal.findings());
    }
  }

  /** Prints the slip of the draft and shows it; who prints it looks at it. */
  @PostMapping("/{number}/slip")
  ModelAndView slip(
      @PathVariable long number,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      RedirectAttributes told) {
    CommissionerNotices.Opened opened = notices.open(number);
    Long draft = opened.notice().draftNumber();
    if (draft == null) {
      return page(HttpStatus.CONFLICT, opened, opened.offered(), List.of());
    }
    try {
      return new ModelAndView(printed(draft, alertsConfirmed, output, told));
    } catch (CertificateRefusedException refusal) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, opened.offered(), refusal.findings());
    }
  }

  /** Issues the slip, prints it if a printer is chosen, and says where it is shown. */
  private String printed(
      long draft, boolean alertsConfirmed, PrintEntry output, RedirectAttributes told) {
    Printing.Issued printed = printing.issue(output, () -> notices.slip(draft, alertsConfirmed));
    return printed.shown(printed.said("処理結果確認票") + "異動前と異動後の内容を確認してください。", told);
  }

  /** Prints the slip of a draft from its page, whoever entered it. */
  @PostMapping("/drafts/{number}/slip")
  String slipOfDraft(
      @PathVariable("number") long draft,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      RedirectAttributes told) {
    try {
      return printed(draft, alertsConfirmed, output, told);
    } catch (CertificateRefusedException refusal) {
      told.addFlashAttribute(
          "problem",
          refusal.findings().stream()
              .map(finding -> finding.number() + " " + finding.reason())
              .distinct()
              .collect(Collectors.joining(" ")));
      told.addFlashAttribute("printEntry", output);
      told.addFlashAttribute("slipAlerts", refusal.findings().stream().noneMatch(Finding::isError));
      return "redirect:/drafts/" + draft;
    }
  }

  private static ModelAndView page(
      HttpStatus status, CommissionerNotices.Opened opened, ByHand said, List<Finding> findings) {
    ModelAndView page = new ModelAndView("immigration/notice", status);
    page.addObject("notice", opened.notice());
    page.addObject("items", opened.items());
    page.addObject("said", said);
    page.addObject("events", NoticeEvent.all());
    page.addObject("findings", findings);
    return page;
  }
}
