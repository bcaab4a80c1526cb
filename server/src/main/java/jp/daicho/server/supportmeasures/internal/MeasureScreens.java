package jp.daicho.server.supportmeasures.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.server.findings.AlertConfirmation;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.MeasureQuery;
import jp.daicho.server.protection.SupportMeasures;
import jp.daicho.server.protection.SupportWork;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of support measures: list, entry, the measure with its deeds and history. */
@Controller
final class MeasureScreens {
  private final SupportMeasures measures;
  private final SupportWork work;
  private final MeasurePages pages;

  MeasureScreens(SupportMeasures measures, SupportWork work, MeasurePages pages) {
    this.measures = measures;
    this.work = work;
    this.pages = pages;
  }

  /** The list: current, ending within some days, ended. */
  @GetMapping("/support-measures")
  String list(
      @RequestParam(defaultValue = "CURRENT") MeasureQuery.Kind kind,
      @RequestParam(defaultValue = "31") int days,
      @RequestParam(defaultValue = "") String ward,
      Model model) {
    pages.list(kind, days, ward, model);
    return "support/list";
  }

  /** The database's page of a person, reached from the mark of her record (2.2.4). */
  @GetMapping("/residents/{number}/support-measures")
  String ofPerson(@PathVariable String number, Model model) {
    AddressNumber person = MeasurePages.person(number);
    model.addAttribute("person", person.value());
    model.addAttribute("measures", measures.of(person).stream().map(pages::shown).toList());
    return "support/person";
  }

  /** An empty form, or one with what the register knows of the applicant. */
  @GetMapping("/support-measures/new")
  String open(@RequestParam(defaultValue = "") String resident, Model model) {
    SupportEntry entry =
        resident.isBlank()
            ? SupportEntry.EMPTY
            : measures
                .applicant(MeasurePages.person(resident))
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
      KeptMeasure kept = work.receive(entry, AlertConfirmation.in(typed));
      return EntryAnswer.done("支援措置の申出を受け付けました。", address(kept.number()), told);
    } catch (EntryRefusedException refusal) {
      form(entry, null, "", "", "", refusal.findings(), model);
      return EntryAnswer.refused("support/form", model);
    }
  }

  /** A measure with its deeds and history. */
  @GetMapping("/support-measures/{number}")
  String show(
      @PathVariable long number, @RequestParam(defaultValue = "") String resident, Model model) {
    pages.measure(number, resident, model);
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
    return EntryAnswer.to(
        () -> work.correct(number, version, entry, from, to, AlertConfirmation.in(typed)),
        "支援措置を修正しました。",
        address(number),
        told,
        findings -> {
          form(entry, measures.find(number), from, to, "", findings, model);
          return EntryAnswer.refused("support/form", model);
        });
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
        () -> work.start(number, version, from, to, AlertConfirmation.in(typed)),
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
        () -> work.extend(number, version, AlertConfirmation.in(typed)),
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
        () -> work.end(number, version, on, reason, AlertConfirmation.in(typed)),
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
        () -> work.release(number, reason, minutes),
        "エラーを一時的に解除しました。時間が過ぎると、自動でエラーに戻ります。",
        model,
        told);
  }

  private Object done(
      long number, Runnable deed, String message, Model model, RedirectAttributes told) {
    return EntryAnswer.to(
        deed,
        message,
        address(number),
        told,
        EntryAnswer.again("support/measure", model, () -> pages.measure(number, model)));
  }

  private static String address(long number) {
    return "/support-measures/" + number;
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
    model.addAttribute("kept", kept == null ? null : pages.shown(kept));
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("added", added);
    model.addAttribute("findings", findings);
    return "support/form";
  }
}
