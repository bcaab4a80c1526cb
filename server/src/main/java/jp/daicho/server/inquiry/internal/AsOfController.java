package jp.daicho.server.inquiry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.inquiry.AsOf;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a resident and of a household as they were, or as they were known (1.2.1). */
@Controller
final class AsOfController {
  private static final EntryItem DAY = new EntryItem("day", "基準日");
  private static final EntryItem KNOWN_ON = new EntryItem("knownOn", "登録内容の時点");

  private final Enquiries enquiries;
  private final Clock clock;

  AsOfController(Enquiries enquiries, Clock clock) {
    this.enquiries = enquiries;
    this.clock = clock;
  }

  @GetMapping("/residents/{number}/as-of")
  String resident(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String knownOn,
      Model model) {
    AddressNumber person = RecordController.read(number, AddressNumber::of);
    AsOf asOf = asked("/residents/" + person.value(), day, knownOn, model);
    if (asOf != null) {
      enquiries
          .residentAsOf(person, asOf)
          .ifPresent(resident -> model.addAttribute("resident", resident));
    }
    return "inquiry/as-of";
  }

  @GetMapping("/households/{number}/as-of")
  String household(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String knownOn,
      Model model) {
    HouseholdNumber household = RecordController.read(number, HouseholdNumber::of);
    AsOf asOf = asked("/households/" + household.value(), day, knownOn, model);
    if (asOf != null) {
      enquiries
          .householdAsOf(household, asOf)
          .ifPresent(members -> model.addAttribute("household", members));
    }
    return "inquiry/as-of";
  }

  /** What is asked; null while nothing is, or where it cannot be read, which the page then says. */
  private @Nullable AsOf asked(String back, String day, String knownOn, Model model) {
    boolean first = day.isBlank() && knownOn.isBlank();
    String today = japanese(LocalDate.now(clock));
    List<Finding> findings = new ArrayList<>();
    LocalDate asked = first ? null : read(day, DAY, findings);
    LocalDate known = first ? null : read(knownOn, KNOWN_ON, findings);
    model.addAttribute("back", back);
    model.addAttribute("day", first ? today : day);
    model.addAttribute("knownOn", first ? today : knownOn);
    model.addAttribute("findings", findings);
    if (asked == null || known == null) {
      return null;
    }
    model.addAttribute("asked", japanese(asked));
    model.addAttribute("known", japanese(known));
    return new AsOf(asked, known);
  }

  private static @Nullable LocalDate read(String text, EntryItem where, List<Finding> findings) {
    try {
      RegisterDate date = RegisterDate.parse(text, StandardReferenceData.eras());
      if (!date.isUncertain() && date.isOnCalendar()) {
        return date.day();
      }
      findings.add(Finding.of(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, where));
    } catch (InvalidValueException fault) {
      findings.add(Finding.of(FindingCode.of(fault.fault()), where));
    }
    return null;
  }

  private static String japanese(LocalDate day) {
    return RegisterDate.of(day).toJapanese(StandardReferenceData.eras());
  }
}
