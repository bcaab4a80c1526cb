package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.OfferedAddress;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MoveFiles;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.internal.RefusalStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The entry of a move, new or as the correction of a draft (4.0.2, 4.0.3, 4.1–4.6). All that was
 * typed travels with the page; the server keeps nothing until it is stored as a draft.
 */
@Controller
final class EntryController {
  private static final String TEMPLATE = "moves/entry";
  private static final String CHECK = "check";

  private final EntryDesk desk;
  private final RestoringDesk restoringDesk;
  private final HouseholdSearch households;
  private final Drafts drafts;
  private final MoveFiles files;

  EntryController(
      EntryDesk desk,
      RestoringDesk restoringDesk,
      HouseholdSearch households,
      Drafts drafts,
      MoveFiles files) {
    this.desk = desk;
    this.restoringDesk = restoringDesk;
    this.households = households;
    this.drafts = drafts;
    this.files = files;
  }

  /**
   * An entry to be filled in: for newcomers with one empty person, for residents with those who
   * were chosen.
   */
  @GetMapping("/moves/{id}")
  ModelAndView empty(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String household,
      @RequestParam(required = false) @Nullable List<String> person,
      @RequestParam(defaultValue = "") String move,
      @RequestParam(defaultValue = "") String ground,
      RedirectAttributes after) {
    MoveType type = type(id);
    if (type.effect() == MoveEffect.RESTORE) {
      return restoring(type, move, after);
    }
    List<PersonEntry> persons =
        type.effect().takesNewcomers()
            ? List.of(new PersonEntry(Map.of(PersonField.KIND, usualKind(type).code())))
            : desk.persons(numbers(person));
    if (persons.isEmpty()) {
      after.addFlashAttribute("problem", "「" + type.label() + "」は、異動する人を検索して選んでから入力します。");
      return new ModelAndView("redirect:/moves");
    }
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.HOUSEHOLD_NUMBER, CommonLayout.mayJoin(type) ? household : "");
    if (type.effect() == MoveEffect.CANCEL) {
      common.put(CommonField.CANCELLED_MOVE, move);
    }
    Ground rests = ground(type, ground);
    if (rests != type.usualGround()) {
      common.put(CommonField.GROUND, rests.code());
    }
    EnteredMove entry = new EnteredMove(type, common, persons);
    EntryDesk.Seen seen = desk.look(EntryForm.of(entry), 0);
    if (!seen.occupied().isEmpty()) {
      return elsewhere("/moves", seen, after);
    }
    CommonField day = rests.date();
    EntryForm form = EntryForm.of(day == null ? entry : entry.with(day, preset(seen)));
    return page(HttpStatus.OK, seen, form, 0, false, List.of(), CommonField.MOVED_ON.path());
  }

  /** The entry that restores what a move ended, filled in with the state before it (4.6.0.1). */
  private ModelAndView restoring(MoveType type, String move, RedirectAttributes after) {
    EnteredMove entry =
        move.matches("[0-9]{1,18}")
            ? restoringDesk.restoring(type, Long.parseLong(move)).orElse(null)
            : null;
    if (entry == null) {
      after.addFlashAttribute("problem", "「" + type.label() + "」は、除票用データベースにある住民票の異動履歴から入力します。");
      return new ModelAndView("redirect:/moves");
    }
    EntryForm form = EntryForm.of(entry);
    return page(
        HttpStatus.OK, desk.look(form, 0), form, 0, false, List.of(), CommonField.MOVED_ON.path());
  }

  /** Back, before anything is typed: somebody else is entering (10.3). */
  private static ModelAndView elsewhere(
      String back, EntryDesk.Seen seen, RedirectAttributes after) {
    after.addFlashAttribute("problem", String.join("　", seen.occupied()));
    return new ModelAndView("redirect:" + back);
  }

  /** The ground with a code, such as that of 職権 (4.0.5); the usual one for any other text. */
  private static Ground ground(MoveType type, String code) {
    return type.grounds().stream()
        .filter(ground -> ground.code().equals(code))
        .findFirst()
        .orElse(type.usualGround());
  }

  private static ResidentKind usualKind(MoveType type) {
    return type.concerns(ResidentKind.JAPANESE) ? ResidentKind.JAPANESE : ResidentKind.FOREIGN;
  }

  private static MoveType type(String id) {
    return MoveTypes.standard()
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static List<AddressNumber> numbers(@Nullable List<String> persons) {
    return persons == null
        ? List.of()
        : persons.stream().map(EntryController::number).filter(Objects::nonNull).toList();
  }

  @GetMapping("/drafts/{number}/edit")
  ModelAndView open(@PathVariable long number, RedirectAttributes after) {
    EntryDesk.Opened opened = desk.open(number);
    Draft draft = opened.draft();
    List<Integer> origins = new ArrayList<>();
    for (int i = 0; i < draft.entry().persons().size(); i++) {
      origins.add(i);
    }
    EntryForm form =
        new EntryForm(opened.visible(), origins, draft.source(), draft.revision(), false, "");
    EntryDesk.Seen seen = desk.look(form, number);
    if (!seen.occupied().isEmpty()) {
      return elsewhere("/drafts/" + number, seen, after);
    }
    return page(HttpStatus.OK, seen, form, number, false, List.of(), CommonField.MOVED_ON.path());
  }

  @PostMapping("/moves/{id}")
  ModelAndView step(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "do", defaultValue = CHECK) String step,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      RedirectAttributes after) {
    return step(EntryForm.read(sent, type(id)), sent, step, file, 0, after);
  }

  @PostMapping("/drafts/{number}/edit")
  ModelAndView step(
      @PathVariable long number,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "do", defaultValue = CHECK) String step,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      RedirectAttributes after) {
    return step(EntryForm.read(sent, desk.typeOf(number)), sent, step, file, number, after);
  }

  private ModelAndView step(
      EntryForm form,
      MultiValueMap<String, String> sent,
      String step,
      @Nullable MultipartFile file,
      long number,
      RedirectAttributes after) {
    String[] words = step.split("-", -1);
    int position =
        words.length > 1 && words[1].matches("\\d{1,3}") ? Integer.parseInt(words[1]) : -1;
    return switch (words[0]) {
      case "store" -> store(form, number, after);
      case "file" -> takeIn(form, file, sent.getFirst("code"), number);
      case "household" -> changed(form, number, CommonField.HOUSEHOLD_NUMBER.path());
      case "search" -> search(form, sent.getFirst("householdSearch"), number);
      case "join" -> {
        String joined = words.length > 1 ? words[1] : "";
        EntryForm joining = form.with(form.entry().with(CommonField.HOUSEHOLD_NUMBER, joined));
        yield changed(joining, number, CommonField.HOUSEHOLD_NUMBER.path());
      }
      case "address" -> {
        EntryForm copied = EntrySteps.copyAddress(form, desk.look(form, number));
        yield changed(copied, number, CommonField.BUILDING.path());
      }
      case "take" -> {
        OfferedAddress.Place place = place(words.length > 1 ? words[1] : "");
        String key = place == null ? null : sent.getFirst("take." + place.id());
        yield place == null || key == null
            ? check(form, number)
            : changed(
                EntrySteps.takeOver(form, place, key, desk.look(form, number)),
                number,
                "take-" + place.id());
      }
      case "share" ->
          changed(EntrySteps.share(form, position, desk.look(form, number)), number, "check");
      case "renew" -> check(EntrySteps.renew(form, position, desk.look(form, number)), number);
      case "note" -> changed(form, number, EntrySteps.emptyNote(form, position));
      case "add" -> {
        EntryForm added = EntrySteps.add(form, householder(desk.look(form, number)));
        yield changed(added, number, first(added.entry().persons().size() - 1));
      }
      case "remove" -> changed(EntrySteps.remove(form, position), number, "add-person");
      case "up" -> changed(EntrySteps.up(form, position), number, first(Math.max(position - 1, 0)));
      case "down" -> changed(EntrySteps.up(form, position + 1), number, first(position + 1));
      case "return" -> {
        AddressNumber returning = number(words.length > 2 ? words[2] : "");
        yield returning == null
            ? check(form, number)
            : check(desk.returning(form, position, returning), number);
      }
      default -> check(form, number);
    };
  }

  private ModelAndView check(EntryForm form, long number) {
    EntryDesk.Seen seen = desk.look(form, number);
    List<Finding> findings = seen.look().assessment().findings();
    return page(HttpStatus.OK, seen, form, number, true, findings, "");
  }

  /** Shows the households that were searched for, to choose one (4.0.2). */
  private ModelAndView search(EntryForm form, @Nullable String asked, long number) {
    String text = asked == null ? "" : asked;
    HouseholdSearch.Answer answer = households.find(text);
    ModelAndView page =
        changed(form, number, answer.households().isEmpty() ? "householdSearch" : "found");
    page.addObject("householdSearch", text);
    page.addObject("found", answer);
    return page;
  }

  /** Shows the form again, changed but not checked. */
  private ModelAndView changed(EntryForm form, long number, String focus) {
    EntryDesk.Seen seen = desk.look(form, number);
    return page(HttpStatus.OK, seen, form, number, false, List.of(), focus);
  }

  private ModelAndView store(EntryForm form, long number, RedirectAttributes after) {
    EntryDesk.Seen seen = desk.look(form, number);
    boolean confirmed =
        form.alertsConfirmed() && form.alertsSeen().equals(AlertsMark.of(seen.look().assessment()));
    try {
      Draft draft =
          number == 0
              ? drafts.enter(seen.entry(), form.source(), confirmed)
              : drafts.correct(number, form.revision(), seen.entry(), confirmed);
      after.addFlashAttribute(
          "message",
          number == 0
              ? "仮登録しました（仮登録番号" + draft.number() + "）。まだ住民票には記載されていません。"
              : "仮登録を修正しました。もう一度審査が必要です。");
      return new ModelAndView("redirect:/drafts/" + draft.number());
    } catch (MoveRefusedException refusal) {
      List<Finding> findings = refusal.findings();
      return page(RefusalStatus.of(findings), seen, form, number, true, findings, "");
    }
  }

  private ModelAndView takeIn(
      EntryForm form, @Nullable MultipartFile file, @Nullable String code, long number) {
    byte[] paper = IntakeController.bytes(file, code);
    if (paper.length == 0) {
      ModelAndView page = changed(form, number, "file");
      page.addObject("problem", IntakeController.NOTHING_CHOSEN);
      return page;
    }
    MoveFiles.Taken taken = files.take(paper, form.type());
    EnteredMove read = taken.contents().entry();
    EntryForm filled = EntrySteps.fill(form, read, preset(desk.look(form, number)));
    EntryDesk.Seen seen = desk.look(filled, number);
    List<Finding> findings = IntakeController.ofFile(taken);
    if (taken.isUsable()) {
      findings.addAll(seen.look().assessment().findings());
    }
    ModelAndView page = page(HttpStatus.OK, seen, filled, number, taken.isUsable(), findings, "");
    if (taken.isUsable()) {
      page.addObject("message", IntakeController.read(taken));
    }
    return page;
  }

  private ModelAndView page(
      HttpStatus status,
      EntryDesk.Seen seen,
      EntryForm form,
      long number,
      boolean checked,
      List<Finding> findings,
      String focus) {
    ModelAndView page = new ModelAndView(TEMPLATE, status);
    page.addObject(
        "page", EntryPages.page(seen, form.noting(seen.form()), number, checked, findings, focus));
    return page;
  }

  /** 届出日 is offered as the day of processing (4.1.0.2). */
  private static String preset(EntryDesk.Seen seen) {
    return seen.todayInWords();
  }

  private static @Nullable ResidentRecord householder(EntryDesk.Seen seen) {
    return seen.look().joined().stream().findFirst().orElse(null);
  }

  private static String first(int position) {
    return PersonReading.at(position, PersonField.KIND).path();
  }

  private static OfferedAddress.@Nullable Place place(String id) {
    return Stream.of(OfferedAddress.Place.values())
        .filter(place -> place.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable AddressNumber number(String text) {
    try {
      return AddressNumber.parse(text);
    } catch (InvalidValueException none) {
      return null;
    }
  }
}
