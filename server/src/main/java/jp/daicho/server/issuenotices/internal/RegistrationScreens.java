package jp.daicho.server.issuenotices.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.issuenotice.NoticeEntry;
import jp.daicho.ledger.issuenotice.NoticeRegistration;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.issuenotices.IssueNotices;
import jp.daicho.server.issuenotices.KeptRegistration;
import jp.daicho.server.issuenotices.NoticeRegistrations;
import jp.daicho.server.issuenotices.NoticeRegistrations.Which;
import jp.daicho.server.issuenotices.RegistrationUnknownException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The screens of registrations for 本人通知: list, entry, the registration with its versions (8.1.1).
 */
@Controller
final class RegistrationScreens {
  private static final int LONGEST_AHEAD = 366;

  private final NoticeRegistrations registrations;
  private final IssueNotices notices;
  private final Printing printing;

  RegistrationScreens(NoticeRegistrations registrations, IssueNotices notices, Printing printing) {
    this.registrations = registrations;
    this.notices = notices;
    this.printing = printing;
  }

  /** The list. */
  @GetMapping("/issue-notices")
  String list(
      @RequestParam(defaultValue = "CURRENT") Which which,
      @RequestParam(defaultValue = "31") int days,
      Model model) {
    int ahead = Math.clamp(days, 0, LONGEST_AHEAD);
    Map<String, String> choices = new LinkedHashMap<>();
    Arrays.stream(Which.values()).forEach(one -> choices.put(one.name(), one.label()));
    model.addAttribute("choices", choices);
    model.addAttribute("which", which);
    model.addAttribute("days", ahead);
    model.addAttribute(
        "rows", registrations.list(which, ahead).stream().map(ShownRegistration::of).toList());
    return "issue-notices/list";
  }

  /** An empty form, or one for a person. */
  @GetMapping("/issue-notices/new")
  ModelAndView open(@RequestParam(defaultValue = "") String resident) {
    return form(new NoticeEntry(resident, "", "", "", ""), null, List.of());
  }

  /** Registers somebody. */
  @PostMapping("/issue-notices")
  Object register(RegistrationEntry typed, RedirectAttributes told) {
    NoticeEntry entry = typed.read();
    try {
      return to(registrations.register(entry), "本人通知を登録しました。", told);
    } catch (EntryRefusedException refusal) {
      return form(entry, null, refusal.findings());
    }
  }

  /** A registration with its versions. */
  @GetMapping("/issue-notices/{number}")
  String show(@PathVariable long number, Model model) {
    List<KeptRegistration> versions = registrations.versions(number);
    model.addAttribute("versions", versions.stream().map(ShownRegistration::of).toList());
    model.addAttribute("open", versions.getFirst().registration().endedOn() == null);
    return "issue-notices/registration";
  }

  /** The form of a registration to be corrected. */
  @GetMapping("/issue-notices/{number}/edit")
  ModelAndView edit(@PathVariable long number) {
    KeptRegistration kept = registrations.versions(number).getFirst();
    NoticeRegistration registration = kept.registration();
    return form(
        new NoticeEntry(
            registration.person().value(),
            ShownRegistration.day(registration.appliedOn()),
            ShownRegistration.day(registration.from()),
            ShownRegistration.day(registration.to()),
            registration.remarks()),
        kept,
        List.of());
  }

  /** Corrects a registration. */
  @PostMapping("/issue-notices/{number}/edit")
  Object correct(
      @PathVariable long number,
      @RequestParam int version,
      RegistrationEntry typed,
      RedirectAttributes told) {
    NoticeEntry entry = typed.read();
    try {
      return to(registrations.correct(number, version, entry), "本人通知の登録を修正しました。", told);
    } catch (EntryRefusedException refusal) {
      return form(entry, registrations.versions(number).getFirst(), refusal.findings());
    }
  }

  /** Ends a registration. */
  @PostMapping("/issue-notices/{number}/end")
  Object end(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String endedOn,
      Model model,
      RedirectAttributes told) {
    model.addAttribute("endedOn", endedOn);
    return EntryAnswer.to(
        () -> registrations.end(number, version, endedOn),
        "本人通知の登録を終了しました。",
        "/issue-notices/" + number,
        told,
        EntryAnswer.again("issue-notices/registration", model, () -> show(number, model)));
  }

  /** Issues 本人通知期間満了のお知らせ for the chosen registrations. */
  @PostMapping("/issue-notices/expiry-notices")
  String tellExpiry(
      @RequestParam(name = "chosen", required = false) @Nullable List<Long> chosen,
      @RequestParam(defaultValue = "EXPIRING") Which which,
      @RequestParam(defaultValue = "31") int days,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      Model model,
      RedirectAttributes told) {
    List<Long> numbers = chosen == null ? List.of() : chosen;
    return issued(
        () -> printing.issue(output, () -> notices.expiries(numbers, alertsConfirmed)),
        "redirect:/issue-notices?which=" + which + "&days=" + days,
        findings -> {
          model.addAttribute("findings", findings);
          model.addAttribute("chosen", numbers);
          return list(which, days, model);
        },
        told);
  }

  /** What a screen shows again when papers are refused. */
  @FunctionalInterface
  interface Again {
    /** The view, with the findings. */
    String show(List<Finding> findings);
  }

  /** Tells of the papers that were issued, and of their printing, or shows the screen again. */
  static String issued(
      Supplier<Printing.Issued> issue, String target, Again again, RedirectAttributes told) {
    try {
      Printing.Issued printed = issue.get();
      List<IssuedPaper> issued = printed.papers();
      told.addFlashAttribute(
          "message", issued.getFirst().label() + "を" + issued.size() + "通作成しました。");
      told.addFlashAttribute("issued", issued);
      told.addFlashAttribute("findings", printed.findings());
      return target;
    } catch (CertificateRefusedException refusal) {
      return again.show(refusal.findings());
    }
  }

  @ExceptionHandler
  ModelAndView unknown(RegistrationUnknownException unknown) {
    return FaultPage.notFound("この番号の本人通知の登録はありません。");
  }

  private static ModelAndView form(
      NoticeEntry entry, @Nullable KeptRegistration kept, List<Finding> findings) {
    ModelAndView page = EntryAnswer.page("issue-notices/form", findings);
    page.addObject("entry", entry);
    page.addObject("kept", kept);
    return page;
  }

  private static String to(KeptRegistration kept, String message, RedirectAttributes told) {
    told.addFlashAttribute("message", message);
    return "redirect:/issue-notices/" + kept.number();
  }
}
