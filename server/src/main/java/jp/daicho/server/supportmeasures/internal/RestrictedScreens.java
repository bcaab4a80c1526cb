package jp.daicho.server.supportmeasures.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.lists.PrintedList;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.RestrictedPeople;
import jp.daicho.server.protection.RestrictedPeople.Restricted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 抑止対象者一覧 (9.2): on the screen, as PDF and CSV. */
@Controller
final class RestrictedScreens {
  private final RestrictedPeople people;
  private final ListPrinting lists;
  private final Clock clock;

  RestrictedScreens(RestrictedPeople people, ListPrinting lists, Clock clock) {
    this.people = people;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/restrictions")
  String list(@RequestParam(defaultValue = "") String ward, Model model) {
    model.addAttribute("people", people.list(ward(ward)));
    model.addAttribute("ward", ward);
    model.addAttribute("wards", people.wards());
    return "support/restricted";
  }

  @GetMapping("/restrictions.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String ward) {
    return lists.pdf(Permission.ENQUIRY, printed(people, ward));
  }

  @GetMapping("/restrictions.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String ward) {
    return lists.csv(Permission.ENQUIRY, printed(people, ward));
  }

  @PostMapping("/restrictions.pdf")
  ResponseEntity<byte[]> print(
      @RequestParam(defaultValue = "") String ward, PrintEntry output, RedirectAttributes told) {
    MunicipalityCode of = ward(ward);
    return lists.print(
        ListPrinting.Made.of(Permission.ENQUIRY, printed(people, ward), clock.instant()),
        output,
        "/restrictions" + (of == null ? "" : "?ward=" + of.value()),
        told);
  }

  /** The list as a file, each ward on pages of its own. */
  static PrintedList printed(RestrictedPeople people, String ward) {
    Map<String, List<List<String>>> byWard = new LinkedHashMap<>();
    for (Restricted one : people.list(ward(ward))) {
      byWard
          .computeIfAbsent(one.ward(), none -> new ArrayList<>())
          .add(
              List.of(
                  one.addressNumber(),
                  one.name(),
                  one.birthDate(),
                  one.address(),
                  one.resident() ? "住民" : "除票",
                  one.restriction(),
                  levels(one),
                  one.from(),
                  one.to() + (one.over() ? "（経過）" : "")));
    }
    List<PrintedList.Section> sections = new ArrayList<>();
    byWard.forEach(
        (name, rows) ->
            sections.add(
                new PrintedList.Section(
                    (name.isEmpty() ? "" : name + "　") + rows.size() + "件", rows)));
    return new PrintedList("restricted-people", sections);
  }

  /** The functions of each level, the errors first. */
  private static String levels(Restricted one) {
    List<String> levels = new ArrayList<>();
    if (!one.errors().isEmpty()) {
      levels.add("エラー：" + one.errors());
    }
    if (!one.alerts().isEmpty()) {
      levels.add("アラート：" + one.alerts());
    }
    return String.join("　", levels);
  }

  static @Nullable MunicipalityCode ward(String ward) {
    try {
      return ward.isBlank() ? null : MunicipalityCode.of(ward);
    } catch (InvalidValueException noWard) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, noWard);
    }
  }
}
