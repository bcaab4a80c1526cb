package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a move begins: who moves, and what happened (4.0.1, 4.6.0.1). */
@Controller
final class ChoiceController {
  private static final String ALL = "all";

  private final ChoiceDesk desk;

  ChoiceController(ChoiceDesk desk) {
    this.desk = desk;
  }

  /** What a move starts from: a kind for newcomers, or people of the register to be searched. */
  @GetMapping("/moves")
  ModelAndView start() {
    return start("", null);
  }

  @PostMapping("/moves")
  ModelAndView start(@RequestParam(defaultValue = "") String kind) {
    Optional<MoveType> type = MoveKinds.typed(kind, MoveKinds.ofNewcomers());
    return type.map(found -> new ModelAndView("redirect:/moves/" + found.id()))
        .orElseGet(() -> start(kind, "異動の種類が分かりません。一覧の番号か名称を入力してください。住民の異動は、検索して始めます。"));
  }

  private static ModelAndView start(String kind, @Nullable String problem) {
    ModelAndView page = new ModelAndView("moves/start");
    page.addObject("kinds", MoveKinds.grouped(MoveKinds.ofNewcomers()));
    page.addObject("kind", kind);
    return telling(page, problem);
  }

  /** What another page sent along to be told stays, unless something is wrong here. */
  private static ModelAndView telling(ModelAndView page, @Nullable String problem) {
    return problem == null ? page : page.addObject("problem", problem);
  }

  @GetMapping("/moves/persons")
  ModelAndView persons(
      @RequestParam(required = false) @Nullable String household,
      @RequestParam(required = false) @Nullable String resident,
      @RequestParam(required = false) @Nullable Long move) {
    Set<String> chosen = resident == null ? Set.of() : Set.of(resident);
    return page(
        choice(household, resident, move), chosen, move, "", null, back(household, resident));
  }

  /** Takes the choice; whoever has not chosen enough sees what is missing. */
  @PostMapping("/moves/persons")
  ModelAndView chosen(
      @RequestParam(required = false) @Nullable String household,
      @RequestParam(required = false) @Nullable Long move,
      @RequestParam(required = false) @Nullable List<String> chosen,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(name = "type", defaultValue = "") String button,
      @RequestParam(name = "do", defaultValue = "") String step,
      @RequestParam(defaultValue = "/") String back) {
    ChoiceDesk.Choice choice = choice(household, null, move);
    Set<String> numbers = chosen == null ? Set.of() : new HashSet<>(chosen);
    String way = back.startsWith("/") && !back.startsWith("//") ? back : "/";
    if (step.equals(ALL)) {
      return page(choice, everybody(choice, move), move, kind, null, way);
    }
    List<ResidentRecord> moving =
        choice.people().stream()
            .filter(person -> numbers.contains(person.key().addressNumber().value()))
            .toList();
    if (moving.isEmpty()) {
      return page(choice, numbers, move, kind, "異動者が選ばれていません。異動する人にチェックを付けてください。", way);
    }
    if (move != null) {
      return entry("cancellation", moving, move);
    }
    String typed = button.isEmpty() ? kind : button;
    return MoveKinds.typed(typed, MoveKinds.of(choice.people(), choice.wards()))
        .map(type -> entry(type.id(), moving, null))
        .orElseGet(() -> page(choice, numbers, null, kind, "異動の種類が分かりません。一覧の番号か名称を入力してください。", way));
  }

  private ChoiceDesk.Choice choice(
      @Nullable String household, @Nullable String resident, @Nullable Long move) {
    ChoiceDesk.Choice choice;
    if (move != null) {
      choice = desk.ofMove(move);
    } else if (household != null) {
      choice = desk.household(read(household, HouseholdNumber::parse));
    } else if (resident != null) {
      choice = desk.householdOf(read(resident, AddressNumber::parse));
    } else {
      throw unknown();
    }
    if (choice.people().isEmpty()) {
      throw unknown();
    }
    return choice;
  }

  /** All present members, or all for whom the move can be cancelled: the whole (全部) of 4.0.1. */
  private static Set<String> everybody(ChoiceDesk.Choice choice, @Nullable Long move) {
    Set<String> all = new HashSet<>();
    for (ResidentRecord person : choice.people()) {
      boolean one =
          move == null
              ? person.status().isResident()
              : choice.standing().contains(person.key().addressNumber());
      if (one) {
        all.add(person.key().addressNumber().value());
      }
    }
    return all;
  }

  private static ModelAndView entry(
      String type, List<ResidentRecord> moving, @Nullable Long cancelled) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/moves/" + type);
    moving.forEach(person -> address.queryParam("person", person.key().addressNumber().value()));
    if (cancelled != null) {
      address.queryParam("move", cancelled);
    }
    return new ModelAndView("redirect:" + address.toUriString());
  }

  private static ModelAndView page(
      ChoiceDesk.Choice choice,
      Set<String> chosen,
      @Nullable Long move,
      String kind,
      @Nullable String problem,
      String back) {
    List<ResidentRecord> people = choice.people();
    List<ChoicePage.Row> rows = new ArrayList<>();
    for (ResidentRecord person : people) {
      String number = person.key().addressNumber().value();
      boolean choosable = choice.standing().contains(person.key().addressNumber());
      rows.add(
          new ChoicePage.Row(
              HouseholdMember.of(person),
              choosable && chosen.contains(number),
              choosable,
              choosable ? "" : "この異動の後の異動があるか、取り消されています"));
    }
    ResidentRecord first = people.getFirst();
    String householder = first.household().householderName();
    ModelAndView page = new ModelAndView("moves/persons");
    page.addObject(
        "page",
        new ChoicePage(
            move == null ? first.household().householdNumber().value() : "",
            householder == null ? "" : householder,
            first.residence().address().oneLine(),
            move,
            choice.move().map(CancelledMove::words).orElse(""),
            rows,
            move == null ? MoveKinds.grouped(MoveKinds.of(people, choice.wards())) : List.of(),
            kind,
            back));
    return telling(page, problem);
  }

  private static String back(@Nullable String household, @Nullable String resident) {
    if (resident != null) {
      return "/residents/" + resident;
    }
    return household == null ? "/" : "/households/" + household;
  }

  private static <T> T read(String number, Function<String, T> parser) {
    try {
      return parser.apply(number);
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noNumber);
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
