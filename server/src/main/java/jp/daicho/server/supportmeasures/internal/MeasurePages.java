package jp.daicho.server.supportmeasures.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.support.EndReason;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.MeasureQuery;
import jp.daicho.server.protection.SupportMeasures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of support measures show, whichever screen leads to them. */
@Component
final class MeasurePages {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final SupportMeasures measures;
  private final Clock clock;

  MeasurePages(SupportMeasures measures, Clock clock) {
    this.measures = measures;
    this.clock = clock;
  }

  /** The list: current, ending within some days, ended. */
  void list(MeasureQuery.Kind kind, int days, String ward, Model model) {
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
  }

  /** A measure with its history. */
  void measure(long number, Model model) {
    measure(number, "", model);
  }

  /** Where one came from is where Esc leads back: to the page of a person, or to the list. */
  void measure(long number, String resident, Model model) {
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
    model.addAttribute("usualMinutes", measures.usualMinutes());
  }

  /** A measure as it is shown today. */
  ShownMeasure shown(KeptMeasure kept) {
    return ShownMeasure.of(kept, LocalDate.ofInstant(clock.instant(), JAPAN));
  }

  /** A number in an address. */
  static AddressNumber person(String number) {
    try {
      return AddressNumber.of(number);
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noNumber);
    }
  }
}
