package jp.daicho.server.supportmeasures.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.support.EndReason;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PrintOrder;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.MeasureQuery;
import jp.daicho.server.protection.MeasureUnknownException;
import jp.daicho.server.protection.SupportMeasures;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.screens.OperatorMenu;
import jp.daicho.server.supportmeasures.SupportNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of support measures: list, entry, the measure with its deeds and history. */
@Controller
final class MeasureScreens {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final SupportMeasures measures;
  private final SupportWork work;
  private final SupportNotices notices;
  private final Printing printing;
  private final OperatorMenu menu;
  private final Clock clock;

  MeasureScreens(
      SupportMeasures measures,
      SupportWork work,
      SupportNotices notices,
      Printing printing,
      OperatorMenu menu,
      Clock clock) {
    this.measures = measures;
    this.work = work;
    this.notices = notices;
    this.printing = printing;
    this.menu = menu;
    this.clock = clock;
  }

  @ModelAttribute
  void offers(Model model) {
    model.addAttribute("mayManage", menu.offers(Permission.SUPPORT_MEASURE_MANAGEMENT));
    model.addAttribute("mayRelease", menu.offers(Permission.SUPPORT_MEASURE_RELEASE));
  }

  /** The list: current, ending within some days, ended. */
  @GetMapping("/support-measures")
  String list(
      @RequestParam(defaultValue = "CURRENT") MeasureQuery.Kind kind,
      @RequestParam(defaultValue = "31") int days,
      @RequestParam(defaultValue = "") String ward,
      Model model) {
    MunicipalityCode of = ward.isBlank() ? null : MunicipalityCode.of(ward);
    int ahead = Math.clamp(days, 0, 366);
    model.addAttribute(
        "measures",
        measures.list(new MeasureQuery(kind, ahead, of)).stream().map(this::shown).toList());
    model.addAttribute("kind", kind);
    Map<String, String> kinds = new LinkedHashMap<>();
    for (MeasureQuery.Kind one : MeasureQuery.Kind.values()) {
      kinds.put(one.name(), one.label());
    }
    model.addAttribute("kinds", kinds);
    model.addAttribute("days", ahead);
    model.addAttribute("ward", ward);
    model.addAttribute("wards", measures.wards());
    return "support/list";
  }

  /** Issues 支援措置期間終了通知 for the chosen measures (20.5.1). */
  @PostMapping("/support-measures/end-notices")
  String endNotices(
      @RequestParam(name = "chosen", required = false) @Nullable List<Long> chosen,
      @RequestParam(defaultValue = "CURRENT") MeasureQuery.Kind kind,
      @RequestParam(defaultValue = "31") int days,
      @RequestParam(defaultValue = "") String ward,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      @RequestParam(required = false) @Nullable String printTo,
      Model model,
      RedirectAttributes told) {
    model.addAttribute("printTo", printTo);
    try {
      Printing.Issued printed =
          issue(
              SupportNotices.Notice.END,
              chosen == null ? List.of() : chosen,
              alertsConfirmed,
              printTo);
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
      return list(kind, days, ward, model);
    }
  }

  /** The database's page of a person, reached from the mark of her record (2.2.4). */
  @GetMapping("/residents/{number}/support-measures")
  String ofPerson(@PathVariable String number, Model model) {
    AddressNumber person = person(number);
    model.addAttribute("person", person.value());
    model.addAttribute("measures", measures.of(person).stream().map(this::shown).toList());
    return "support/person";
  }

  /** An empty form, or one with what the register knows of the applicant. */
  @GetMapping("/support-measures/new")
  String open(@RequestParam(defaultValue = "") String resident, Model model) {
    SupportEntry entry =
        resident.isBlank()
            ? SupportEntry.EMPTY
            : measures
                .applicant(person(resident))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return form(entry, null, "", "", "", List.of(), model);
  }

  /** Keeps an application, or adds a row to the form. */
  @PostMapping("/support-measures")
  Object receive(@RequestParam Map<String, String> typed, Model model, RedirectAttributes told) {
    SupportEntry entry = MeasureForm.read(typed);
    if (typed.containsKey("add")) {
      return form(entry, null, "", "", typed.get("add"), List.of(), model);
    }
    try {
      KeptMeasure kept = work.receive(entry, confirmed(typed));
      return to(kept, "支援措置の申出を受け付けました。", told);
    } catch (EntryRefusedException refusal) {
      form(entry, null, "", "", "", refusal.findings(), model);
      return refused("support/form", model);
    }
  }

  /** A measure with its deeds and history. */
  @GetMapping("/support-measures/{number}")
  String show(
      @PathVariable long number, @RequestParam(defaultValue = "") String resident, Model model) {
    page(number, resident, model);
    return "support/measure";
  }

  /** The form of a measure to be corrected. */
  @GetMapping("/support-measures/{number}/edit")
  String edit(@PathVariable long number, Model model) {
    KeptMeasure kept = measures.find(number);
    SupportPeriod period = kept.measure().period().orElse(null);
    return form(
        kept.measure().content(),
        kept,
        period == null ? "" : ShownMeasure.day(period.from()),
        period == null ? "" : ShownMeasure.day(period.to()),
        "",
        List.of(),
        model);
  }

  /** Corrects a measure, or adds a row to the form. */
  @PostMapping("/support-measures/{number}/edit")
  Object correct(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes told) {
    SupportEntry entry = MeasureForm.read(typed);
    String from = typed.getOrDefault("period.from", "");
    String to = typed.getOrDefault("period.to", "");
    if (typed.containsKey("add")) {
      return form(entry, measures.find(number), from, to, typed.get("add"), List.of(), model);
    }
    try {
      KeptMeasure kept = work.correct(number, version, entry, from, to, confirmed(typed));
      return to(kept, "支援措置を修正しました。", told);
    } catch (EntryRefusedException refusal) {
      form(entry, measures.find(number), from, to, "", refusal.findings(), model);
      return refused("support/form", model);
    }
  }

  /** Starts the measure. */
  @PostMapping("/support-measures/{number}/start")
  Object start(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes told) {
    String from = typed.getOrDefault("period.from", "");
    String to = typed.getOrDefault("period.to", "");
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    return done(
        number,
        () -> work.start(number, version, from, to, confirmed(typed)),
        "支援措置を開始しました。",
        model,
        told);
  }

  /** Extends the measure by a year. */
  @PostMapping("/support-measures/{number}/extension")
  Object extend(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes told) {
    return done(
        number,
        () -> work.extend(number, version, confirmed(typed)),
        "支援措置の期間を延長しました。",
        model,
        told);
  }

  /** Ends the measure. */
  @PostMapping("/support-measures/{number}/end")
  Object end(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes told) {
    String on = typed.getOrDefault("end.on", "");
    String reason = typed.getOrDefault("end.reason", "");
    model.addAttribute("endOn", on);
    model.addAttribute("endReason", reason);
    return done(
        number,
        () -> work.end(number, version, on, reason, confirmed(typed)),
        "支援措置を終了しました。",
        model,
        told);
  }

  /** Releases the error for a time (3.4). */
  @PostMapping("/support-measures/{number}/release")
  Object release(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String minutes,
      Model model,
      RedirectAttributes told) {
    model.addAttribute("reason", reason);
    model.addAttribute("minutes", minutes);
    return done(
        number,
        () -> {
          work.release(number, reason, minutes);
          return measures.find(number);
        },
        "エラーを一時的に解除しました。時間が過ぎると、自動でエラーに戻ります。",
        model,
        told);
  }

  /** Issues a notice for the measure. */
  @PostMapping("/support-measures/{number}/notices/{notice}")
  Object notice(
      @PathVariable long number,
      @PathVariable SupportNotices.Notice notice,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      @RequestParam(required = false) @Nullable String printTo,
      Model model,
      RedirectAttributes told) {
    model.addAttribute("printTo", printTo);
    try {
      Printing.Issued printed = issue(notice, List.of(number), alertsConfirmed, printTo);
      IssuedPaper issued = printed.papers().getFirst();
      told.addFlashAttribute("message", issued.label() + "を作成しました。");
      told.addFlashAttribute("findings", printed.findings());
      return "redirect:/certificates/" + issued.issueNo();
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
      page(number, model);
      return refused("support/measure", model);
    }
  }

  private Printing.Issued issue(
      SupportNotices.Notice notice,
      List<Long> numbers,
      boolean alertsConfirmed,
      @Nullable String printTo) {
    return printing.issue(
        Permission.SUPPORT_MEASURE_MANAGEMENT,
        PrintOrder.parse(printTo),
        () -> notices.issue(notice, numbers, alertsConfirmed));
  }

  @ExceptionHandler({MeasureUnknownException.class, InvalidValueException.class})
  ModelAndView unknown() {
    ModelAndView page = new ModelAndView("error", HttpStatus.NOT_FOUND);
    page.addObject("title", "見つかりません");
    page.addObject("status", HttpStatus.NOT_FOUND.value());
    page.addObject("detail", "この番号の支援措置はありません。");
    return page;
  }

  private Object done(
      long number,
      Supplier<KeptMeasure> deed,
      String message,
      Model model,
      RedirectAttributes told) {
    try {
      return to(deed.get(), message, told);
    } catch (EntryRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
      page(number, model);
      return refused("support/measure", model);
    }
  }

  private static String to(KeptMeasure kept, String message, RedirectAttributes told) {
    told.addFlashAttribute("message", message);
    return "redirect:/support-measures/" + kept.number();
  }

  private static ModelAndView refused(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void page(long number, Model model) {
    page(number, "", model);
  }

  /** Where one came from is where Esc leads back: to the page of a person, or to the list. */
  private void page(long number, String resident, Model model) {
    ShownMeasure measure = shown(measures.find(number));
    String person = resident.isBlank() ? measure.applicantNumber() : person(resident).value();
    model.addAttribute(
        "back",
        person.isEmpty() ? "/support-measures" : "/residents/" + person + "/support-measures");
    model.addAttribute("measure", measure);
    model.addAttribute("versions", measures.history(number).stream().map(this::shown).toList());
    List<ShownRelease> releases = new ArrayList<>();
    measures.releases(number).forEach(release -> releases.add(ShownRelease.of(release)));
    model.addAttribute("releases", releases);
    Map<String, String> reasons = new LinkedHashMap<>();
    for (EndReason reason : EndReason.values()) {
      reasons.put(reason.code(), reason.label());
    }
    model.addAttribute("reasons", reasons);
    model.addAttribute("usualMinutes", SupportWork.USUAL_MINUTES);
  }

  private String form(
      SupportEntry entry,
      @Nullable KeptMeasure kept,
      String from,
      String to,
      String added,
      List<Finding> findings,
      Model model) {
    model.addAttribute("groups", MeasureForm.fields(entry, findings, added));
    model.addAttribute("kept", kept == null ? null : shown(kept));
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("added", added);
    model.addAttribute("findings", findings);
    return "support/form";
  }

  private ShownMeasure shown(KeptMeasure kept) {
    return ShownMeasure.of(kept, LocalDate.ofInstant(clock.instant(), JAPAN));
  }

  private static boolean confirmed(Map<String, String> typed) {
    return "true".equals(typed.get("alertsConfirmed"));
  }

  private static AddressNumber person(String number) {
    try {
      return AddressNumber.of(number);
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noNumber);
    }
  }
}
