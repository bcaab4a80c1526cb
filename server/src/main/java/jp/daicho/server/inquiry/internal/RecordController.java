package jp.daicho.server.inquiry.internal;

import java.time.LocalDate;
import java.util.function.Function;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.inquiry.DeletedAnswer;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.ShownRecord;
import jp.daicho.server.memos.Memos;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.screens.OperatorMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;

/** The pages of a resident and of a household (2.2.1, 3.3). */
@Controller
final class RecordController {
  private final Enquiries enquiries;
  private final Memos memos;
  private final OperatorMenu menu;

  RecordController(Enquiries enquiries, Memos memos, OperatorMenu menu) {
    this.enquiries = enquiries;
    this.memos = memos;
    this.menu = menu;
  }

  @ModelAttribute
  void offers(
      @SessionAttribute(name = SearchController.LAST_SEARCH, required = false)
          @Nullable String lastSearch,
      Model model) {
    model.addAttribute("back", lastSearch == null ? "/" : lastSearch);
    model.addAttribute("mayIssue", menu.offers(Permission.CERTIFICATE_ISSUE));
    model.addAttribute("mayOrder", menu.offers(Permission.MEMBER_ORDER));
    model.addAttribute("mayMove", menu.offers(Permission.MOVE_ENTRY));
  }

  @GetMapping("/residents/{number}")
  String resident(@PathVariable String number, Model model) {
    model.addAttribute("resident", resident(number, false));
    addMemos(number, model);
    return "inquiry/resident";
  }

  /** The same page with the Individual Number, on request only. */
  @PostMapping("/residents/{number}/individual-number")
  String individualNumber(@PathVariable String number, Model model) {
    model.addAttribute("resident", resident(number, true));
    addMemos(number, model);
    return "inquiry/resident";
  }

  /** The deleted records in the order of their day of processing (1.1.5). */
  @GetMapping("/deleted-records")
  String deleted(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    DeletedAnswer answer = enquiries.deleted(day(from), day(to), Math.max(1, page));
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    model.addAttribute("answer", answer);
    model.addAttribute("from", dates.of(answer.from()));
    model.addAttribute("to", dates.of(answer.to()));
    return "inquiry/deleted";
  }

  /** A day as typed; null where it cannot be read, and the usual one is shown instead. */
  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : RegisterDate.parse(typed, StandardReferenceData.eras()).day();
    } catch (InvalidValueException unreadable) {
      return null;
    }
  }

  @GetMapping("/households/{number}")
  String household(@PathVariable String number, Model model) {
    model.addAttribute(
        "household",
        enquiries
            .household(read(number, HouseholdNumber::of))
            .orElseThrow(RecordController::unknown));
    return "inquiry/household";
  }

  private void addMemos(String number, Model model) {
    model.addAttribute(
        "memos", memos.of(read(number, AddressNumber::of)).stream().map(ShownMemo::of).toList());
  }

  private ShownRecord resident(String number, boolean individualNumber) {
    return enquiries
        .resident(read(number, AddressNumber::of), individualNumber)
        .orElseThrow(RecordController::unknown);
  }

  static <T> T read(String number, Function<String, T> parser) {
    try {
      return parser.apply(number);
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noNumber);
    }
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
