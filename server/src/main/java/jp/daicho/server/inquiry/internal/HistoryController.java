package jp.daicho.server.inquiry.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.HistoryQuestion.DayKind;
import jp.daicho.server.inquiry.MoveHistories;
import jp.daicho.server.inquiry.ShownHistory;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.Papers;
import jp.daicho.server.screens.OperatorMenu;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The history of a resident and of a household (2.2.1). */
@Controller
final class HistoryController {
  private final Enquiries enquiries;
  private final MoveHistories histories;
  private final OperatorMenu menu;
  private final Papers papers;

  HistoryController(
      Enquiries enquiries, MoveHistories histories, OperatorMenu menu, Papers papers) {
    this.enquiries = enquiries;
    this.histories = histories;
    this.menu = menu;
    this.papers = papers;
  }

  @GetMapping("/residents/{number}/history")
  String resident(@PathVariable String number, HistoryForm form, Model model) {
    AddressNumber person = RecordController.read(number, AddressNumber::of);
    model.addAttribute(
        "resident", enquiries.resident(person, false).orElseThrow(RecordController::unknown));
    model.addAttribute("mayMove", menu.offers(Permission.MOVE_ENTRY));
    model.addAttribute(
        "papers", menu.offers(Permission.CERTIFICATE_ISSUE) ? papers.ofRecord(person) : Map.of());
    show(histories.of(person, form.question()).orElseThrow(RecordController::unknown), form, model);
    return "inquiry/history";
  }

  @GetMapping("/households/{number}/history")
  String household(@PathVariable String number, HistoryForm form, Model model) {
    HouseholdNumber household = RecordController.read(number, HouseholdNumber::of);
    model.addAttribute("number", household.value());
    model.addAttribute("household", enquiries.household(household).orElse(null));
    show(
        histories.of(household, form.question()).orElseThrow(RecordController::unknown),
        form,
        model);
    return "inquiry/household-history";
  }

  private static void show(ShownHistory history, HistoryForm form, Model model) {
    model.addAttribute("history", history);
    model.addAttribute("form", form);
    model.addAttribute("faults", form.faults());
    model.addAttribute("reasons", withAny(history.choices().reasons()));
    model.addAttribute("places", withAny(history.choices().places()));
    model.addAttribute("terminals", withAny(history.choices().terminals()));
    Map<String, String> dayKinds = new LinkedHashMap<>();
    for (DayKind kind : DayKind.values()) {
      dayKinds.put(kind.name(), kind.label());
    }
    model.addAttribute("dayKinds", dayKinds);
  }

  private static Map<String, String> withAny(Map<String, String> choices) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("", "すべて");
    all.putAll(choices);
    return all;
  }
}
