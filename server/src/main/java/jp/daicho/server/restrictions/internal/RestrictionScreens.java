package jp.daicho.server.restrictions.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.server.findings.AlertConfirmation;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.RestrictionEnquiries;
import jp.daicho.server.restrictions.RestrictionUnknownException;
import jp.daicho.server.restrictions.RestrictionWork;
import jp.daicho.server.screens.OperatorMenu;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of restrictions: those of a person or household, entry, and one with its history. */
@Controller
final class RestrictionScreens {
  private final RestrictionEnquiries enquiries;
  private final RestrictionWork work;
  private final RestrictionPages pages;
  private final OperatorMenu menu;

  RestrictionScreens(
      RestrictionEnquiries enquiries,
      RestrictionWork work,
      RestrictionPages pages,
      OperatorMenu menu) {
    this.enquiries = enquiries;
    this.work = work;
    this.pages = pages;
    this.menu = menu;
  }

  @ModelAttribute
  void offers(Model model) {
    model.addAttribute("mayManage", menu.offers(Permission.RESTRICTION_MANAGEMENT));
    model.addAttribute("mayRelease", menu.offers(Permission.RESTRICTION_TEMPORARY_RELEASE));
  }

  /** All that is restricted about a person. */
  @GetMapping("/residents/{number}/restrictions")
  String ofPerson(@PathVariable String number, Model model) {
    pages.person(RestrictionPages.number(number, AddressNumber::of), model);
    return "restrictions/list";
  }

  /** All that is restricted about a household. */
  @GetMapping("/households/{number}/restrictions")
  String ofHousehold(@PathVariable String number, Model model) {
    pages.household(RestrictionPages.number(number, HouseholdNumber::of), model);
    return "restrictions/list";
  }

  /** Releases for a time all that stands against a person. */
  @PostMapping("/residents/{number}/restrictions/temporary-releases")
  Object releaseAll(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String temporaryReason,
      @RequestParam(defaultValue = "") String minutes,
      Model model,
      RedirectAttributes told) {
    AddressNumber person = RestrictionPages.number(number, AddressNumber::of);
    try {
      int released = work.releaseForATime(person, temporaryReason, minutes).size();
      return EntryAnswer.done(
          released + "件の抑止を一時的に解除しました。時間が過ぎると、自動で抑止状態に戻ります。",
          "/residents/" + person.value() + "/restrictions",
          told);
    } catch (EntryRefusedException refusal) {
      typed(temporaryReason, minutes, refusal, model);
      pages.person(person, model);
      return EntryAnswer.refused("restrictions/list", model);
    }
  }

  /** An empty form for a person or a household. */
  @GetMapping("/restrictions/new")
  String open(
      @RequestParam(defaultValue = "") String resident,
      @RequestParam(defaultValue = "") String household,
      Model model) {
    pages.form(pages.fresh(resident, household), null, List.of(), model);
    return "restrictions/form";
  }

  /** Sets a restriction. */
  @PostMapping("/restrictions")
  Object set(@RequestParam Map<String, String> typed, Model model, RedirectAttributes told) {
    RestrictionEntry entry = RestrictionForm.read(typed);
    try {
      KeptRestriction kept = work.set(entry, AlertConfirmation.in(typed));
      return EntryAnswer.done("抑止を設定しました。", address(kept.number()), told);
    } catch (EntryRefusedException refusal) {
      pages.form(entry, null, refusal.findings(), model);
      return EntryAnswer.refused("restrictions/form", model);
    }
  }

  /** A restriction with what can be done with it, and its history. */
  @GetMapping("/restrictions/{number}")
  String show(@PathVariable long number, Model model) {
    pages.restriction(number, model);
    return "restrictions/restriction";
  }

  /** The form of a restriction to be changed. */
  @GetMapping("/restrictions/{number}/edit")
  String edit(@PathVariable long number, Model model) {
    KeptRestriction kept = enquiries.find(number);
    pages.form(RestrictionForm.of(kept.restriction()), kept, List.of(), model);
    return "restrictions/form";
  }

  /** Changes a restriction. */
  @PostMapping("/restrictions/{number}/edit")
  Object change(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes told) {
    RestrictionEntry entry = RestrictionForm.read(typed);
    return EntryAnswer.to(
        () -> work.change(number, version, entry, AlertConfirmation.in(typed)),
        "抑止を変更しました。",
        address(number),
        told,
        findings -> {
          pages.form(entry, enquiries.find(number), findings, model);
          return EntryAnswer.refused("restrictions/form", model);
        });
  }

  /** Releases a restriction (解除). */
  @PostMapping("/restrictions/{number}/release")
  Object release(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String releaseReason,
      Model model,
      RedirectAttributes told) {
    model.addAttribute("releaseReason", releaseReason);
    return done(
        number, () -> work.release(number, version, releaseReason), "抑止を解除しました。", model, told);
  }

  /** Releases a restriction for a time (一時解除). */
  @PostMapping("/restrictions/{number}/temporary-releases")
  Object releaseForATime(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String temporaryReason,
      @RequestParam(defaultValue = "") String minutes,
      Model model,
      RedirectAttributes told) {
    model.addAttribute("temporaryReason", temporaryReason);
    model.addAttribute("minutes", minutes);
    return done(
        number,
        () -> work.releaseForATime(number, temporaryReason, minutes),
        "抑止を一時的に解除しました。時間が過ぎると、自動で抑止状態に戻ります。",
        model,
        told);
  }

  /** A number in an address that is none. */
  @ExceptionHandler
  ModelAndView unknown(RestrictionUnknownException unknown) {
    return FaultPage.notFound("この番号の抑止はありません。");
  }

  private Object done(
      long number, Runnable deed, String message, Model model, RedirectAttributes told) {
    return EntryAnswer.to(
        deed,
        message,
        address(number),
        told,
        EntryAnswer.again(
            "restrictions/restriction", model, () -> pages.restriction(number, model)));
  }

  private static void typed(
      String reason, String minutes, EntryRefusedException refusal, Model model) {
    model.addAttribute("temporaryReason", reason);
    model.addAttribute("minutes", minutes);
    model.addAttribute("findings", refusal.findings());
  }

  private static String address(long number) {
    return "/restrictions/" + number;
  }
}
