package jp.daicho.server.moves.internal.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.TransferCertificateFile;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The entry of a moving-in, new or as the correction of a draft (4.0.2, 4.0.3, 4.1.1.1). All that
 * was typed travels with the page; the server keeps nothing until it is stored as a draft.
 */
@Controller
final class MovingInController {
  private static final String TEMPLATE = "moves/moving-in";
  private static final String CHECK = "check";

  private final MovingInDesk desk;
  private final Drafts drafts;

  MovingInController(MovingInDesk desk, Drafts drafts) {
    this.desk = desk;
    this.drafts = drafts;
  }

  @GetMapping("/moves/moving-in")
  ModelAndView empty(@RequestParam(defaultValue = "") String household) {
    PersonEntry person = new PersonEntry(Map.of(PersonField.KIND, ResidentKind.JAPANESE.code()));
    EnteredMove entry =
        new EnteredMove(
            EntryForm.MOVING_IN, Map.of(CommonField.HOUSEHOLD_NUMBER, household), List.of(person));
    MovingInDesk.Seen seen = desk.look(EntryForm.of(entry), 0);
    EntryForm form = EntryForm.of(entry.with(CommonField.NOTIFIED_ON, preset(seen)));
    return page(HttpStatus.OK, seen, form, 0, false, List.of(), CommonField.MOVED_ON.path());
  }

  @GetMapping("/drafts/{number}/edit")
  ModelAndView open(@PathVariable long number) {
    MovingInDesk.Opened opened = desk.open(number);
    Draft draft = opened.draft();
    List<Integer> origins = new ArrayList<>();
    for (int i = 0; i < draft.entry().persons().size(); i++) {
      origins.add(i);
    }
    EntryForm form =
        new EntryForm(opened.visible(), origins, draft.source(), draft.revision(), false, "");
    return page(
        HttpStatus.OK,
        desk.look(form, number),
        form,
        number,
        false,
        List.of(),
        CommonField.MOVED_ON.path());
  }

  @PostMapping("/moves/moving-in")
  ModelAndView step(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "do", defaultValue = CHECK) String step,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      RedirectAttributes after) {
    return step(EntryForm.read(sent), step, file, 0, after);
  }

  @PostMapping("/drafts/{number}/edit")
  ModelAndView step(
      @PathVariable long number,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "do", defaultValue = CHECK) String step,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      RedirectAttributes after) {
    return step(EntryForm.read(sent), step, file, number, after);
  }

  private ModelAndView step(
      EntryForm form,
      String step,
      @Nullable MultipartFile file,
      long number,
      RedirectAttributes after) {
    String[] words = step.split("-", -1);
    int position =
        words.length > 1 && words[1].matches("\\d{1,3}") ? Integer.parseInt(words[1]) : -1;
    return switch (words[0]) {
      case "store" -> store(form, number, after);
      case "file" -> takeIn(form, file, number);
      case "household" -> changed(form, number, CommonField.HOUSEHOLD_NUMBER.path());
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
    MovingInDesk.Seen seen = desk.look(form, number);
    List<Finding> findings = seen.look().assessment().findings();
    return page(HttpStatus.OK, seen, form, number, true, findings, "");
  }

  /** Shows the form again, changed but not checked. */
  private ModelAndView changed(EntryForm form, long number, String focus) {
    MovingInDesk.Seen seen = desk.look(form, number);
    return page(HttpStatus.OK, seen, form, number, false, List.of(), focus);
  }

  private ModelAndView store(EntryForm form, long number, RedirectAttributes after) {
    MovingInDesk.Seen seen = desk.look(form, number);
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

  private ModelAndView takeIn(EntryForm form, @Nullable MultipartFile file, long number) {
    if (file == null || file.isEmpty()) {
      ModelAndView page = changed(form, number, "file");
      page.addObject("problem", "ファイルが選ばれていません。転出証明書のCSVファイルを選んでください。");
      return page;
    }
    TransferCertificateFile.Contents contents = TransferCertificateFile.read(bytes(file));
    EntryForm filled = EntrySteps.fill(form, contents.entry(), preset(desk.look(form, number)));
    MovingInDesk.Seen seen = desk.look(filled, number);
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : contents.findings()) {
      findings.add(
          new Finding(
              finding.code(), new EntryItem("file", finding.where().label()), finding.details()));
    }
    boolean usable = !contents.entry().persons().isEmpty();
    if (usable) {
      findings.addAll(seen.look().assessment().findings());
    }
    ModelAndView page = page(HttpStatus.OK, seen, filled, number, usable, findings, "");
    if (usable) {
      page.addObject(
          "message", "ファイルから" + contents.entry().persons().size() + "人を読み取りました。届出の書類と見比べてください。");
    }
    return page;
  }

  private ModelAndView page(
      HttpStatus status,
      MovingInDesk.Seen seen,
      EntryForm form,
      long number,
      boolean checked,
      List<Finding> findings,
      String focus) {
    ModelAndView page = new ModelAndView(TEMPLATE, status);
    page.addObject("page", EntryPages.page(seen, form, number, checked, findings, focus));
    return page;
  }

  /** 届出日 is offered as the day of processing (4.1.0.2). */
  private static String preset(MovingInDesk.Seen seen) {
    return RegisterDate.of(seen.today()).toJapanese(StandardReferenceData.get().eras());
  }

  private static @Nullable ResidentRecord householder(MovingInDesk.Seen seen) {
    return seen.look().joined().stream().findFirst().orElse(null);
  }

  private static String first(int position) {
    return PersonReading.at(position, PersonField.KIND).path();
  }

  private static @Nullable AddressNumber number(String text) {
    try {
      return AddressNumber.parse(text);
    } catch (InvalidValueException none) {
      return null;
    }
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
