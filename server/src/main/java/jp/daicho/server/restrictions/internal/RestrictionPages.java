package jp.daicho.server.restrictions.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.ledger.restriction.RestrictionRules;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.OtherRestrictions.Other;
import jp.daicho.server.restrictions.RestrictionEnquiries;
import jp.daicho.server.restrictions.TemporaryRelease;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of restrictions show, whichever screen leads to them. */
@Component
final class RestrictionPages {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final RestrictionEnquiries enquiries;
  private final Clock clock;

  RestrictionPages(RestrictionEnquiries enquiries, Clock clock) {
    this.enquiries = enquiries;
    this.clock = clock;
  }

  /** A restriction of another kind, as pages show it. */
  public record ShownOther(String words, Map<String, String> functions, String from, String to) {
    static ShownOther of(Other other) {
      ShownDates dates = ShownDates.of(StandardReferenceData.eras());
      return new ShownOther(
          other.words(),
          ShownRestriction.functions(other.levels()),
          other.from() == null ? "" : dates.of(other.from()),
          other.to() == null ? "" : dates.of(other.to()));
    }
  }

  /** A temporary release, as pages show it. */
  public record ShownTemporary(String at, String operator, String until, String reason) {
    static ShownTemporary of(TemporaryRelease release) {
      ShownDates dates = ShownDates.of(StandardReferenceData.eras());
      return new ShownTemporary(
          dates.of(release.at()), release.operator(), dates.of(release.until()), release.reason());
    }
  }

  /** The restrictions of a person. */
  void person(AddressNumber person, Model model) {
    model.addAttribute("person", person.value());
    enquiries
        .household(person)
        .ifPresent(household -> model.addAttribute("household", household.value()));
    model.addAttribute("others", enquiries.others(person).stream().map(ShownOther::of).toList());
    list(enquiries.of(person), model);
  }

  /** The restrictions of a household. */
  void household(HouseholdNumber household, Model model) {
    model.addAttribute("household", household.value());
    model.addAttribute("others", List.of());
    list(enquiries.of(household), model);
  }

  private void list(List<KeptRestriction> all, Model model) {
    List<Restriction> restrictions = all.stream().map(KeptRestriction::restriction).toList();
    model.addAttribute("restrictions", all.stream().map(this::shown).toList());
    model.addAttribute("overdue", RestrictionRules.overdue(restrictions, today()));
    model.addAttribute("releasable", RestrictionRules.releasable(restrictions, today()).isEmpty());
    model.addAttribute("minutesSet", enquiries.minutes());
  }

  /** A restriction with its history. */
  void restriction(long number, Model model) {
    List<KeptRestriction> versions = enquiries.history(number);
    List<TemporaryRelease> releases = enquiries.releases(number);
    KeptRestriction latest = versions.getFirst();
    KeptRestriction now =
        releases.stream()
            .map(TemporaryRelease::until)
            .filter(until -> until.isAfter(clock.instant()))
            .max(java.util.Comparator.naturalOrder())
            .map(latest::until)
            .orElse(latest);
    model.addAttribute("restriction", shown(now));
    model.addAttribute("overdue", RestrictionRules.overdue(List.of(now.restriction()), today()));
    model.addAttribute("versions", versions.stream().map(this::shown).toList());
    model.addAttribute("releases", releases.stream().map(ShownTemporary::of).toList());
    model.addAttribute("minutesSet", enquiries.minutes());
    model.addAttribute("back", back(now.restriction()));
  }

  private static String back(Restriction restriction) {
    return RestrictionForm.of(restriction).householdNumber().isEmpty()
        ? "/residents/" + restriction.subject().written() + "/restrictions"
        : "/households/" + restriction.subject().written() + "/restrictions";
  }

  /** The form of a restriction that is set, or changed. */
  void form(
      RestrictionEntry entry, @Nullable KeptRestriction kept, List<Finding> findings, Model model) {
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("", "―");
    reasons.putAll(enquiries.reasons());
    if (kept != null) {
      reasons.putIfAbsent(kept.restriction().reason(), kept.reasonWords());
    }
    model.addAttribute("entry", entry);
    model.addAttribute("kept", kept == null ? null : shown(kept));
    model.addAttribute("reasons", reasons);
    model.addAttribute("levels", RestrictionForm.levels(entry, findings));
    model.addAttribute("options", RestrictionForm.options());
    model.addAttribute("faults", EntryAnswer.faults(findings));
    model.addAttribute("findings", findings);
    model.addAttribute(
        "back",
        kept != null
            ? "/restrictions/" + kept.number()
            : entry.householdNumber().isEmpty()
                ? "/residents/" + entry.addressNumber() + "/restrictions"
                : "/households/" + entry.householdNumber() + "/restrictions");
  }

  /** An entry for a new restriction: certificates are what is restricted most. */
  RestrictionEntry fresh(String person, String household) {
    return new RestrictionEntry(
        person,
        household,
        "",
        Map.of(RestrictedFunction.CERTIFICATE_ISSUE.code(), "error"),
        ShownDates.of(StandardReferenceData.eras()).of(today()),
        "",
        "");
  }

  /** A version as it is shown today. */
  ShownRestriction shown(KeptRestriction kept) {
    return ShownRestriction.of(kept, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }

  /** A number in an address. */
  static <T> T number(String typed, Function<String, T> parser) {
    try {
      return parser.apply(typed);
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noNumber);
    }
  }
}
