package jp.daicho.server.moves.internal.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.documents.DocumentKind;
import jp.daicho.server.moves.MoveFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Begins the entry of a move with what stands on a paper (10.8). */
@Controller
final class IntakeController {
  static final String NOTHING_CHOSEN = "ファイルが選ばれていません。書類のCSVファイルを選ぶか、二次元コードを読み取ってください。";

  /** A card does not say what happened: its holder is looked for, whatever it will be. */
  private static final MoveType ANY_OF_RESIDENTS = MoveTypes.standard().get("moving-inside");

  private final EntryDesk desk;
  private final MoveFiles files;
  private final ChoiceController choice;

  IntakeController(EntryDesk desk, MoveFiles files, ChoiceController choice) {
    this.desk = desk;
    this.files = files;
    this.choice = choice;
  }

  /**
   * Takes a paper in. A 転出証明書 or 住民異動届 leads to its entry, a card to the choice of what happened to
   * its holder.
   */
  @PostMapping("/moves/intake")
  ModelAndView takeIn(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "code", required = false) @Nullable String code) {
    byte[] paper = bytes(file, code);
    if (paper.length == 0) {
      ModelAndView page = choice.start();
      page.addObject("problem", NOTHING_CHOSEN);
      return page;
    }
    MoveFiles.Taken taken = files.take(paper, null);
    if (taken.paper() == DocumentKind.CARD) {
      taken = files.take(paper, ANY_OF_RESIDENTS);
      Optional<String> holder = onlyResident(taken.contents().entry());
      if (holder.isPresent() && taken.contents().findings().isEmpty()) {
        return new ModelAndView("redirect:/moves/persons?resident=" + holder.get());
      }
    }
    if (taken.paper() == DocumentKind.CARD || !taken.isUsable()) {
      ModelAndView page = choice.start();
      page.addObject("findings", ofFile(taken));
      return page;
    }
    return entry(taken);
  }

  private ModelAndView entry(MoveFiles.Taken taken) {
    EntryForm read = EntryForm.of(taken.contents().entry()).fromFile();
    EntryDesk.Seen first = desk.look(read, 0);
    CommonField day = read.type().usualGround().date();
    EntryForm form =
        day == null || !read.entry().get(day).isEmpty()
            ? read
            : read.with(read.entry().with(day, first.todayInWords()));
    EntryDesk.Seen seen = desk.look(form, 0);
    List<Finding> findings = ofFile(taken);
    findings.addAll(seen.look().assessment().findings());
    ModelAndView page = new ModelAndView("moves/entry");
    page.addObject("page", EntryPages.page(seen, form.noting(seen.form()), 0, true, findings, ""));
    page.addObject("message", read(taken));
    return page;
  }

  private static Optional<String> onlyResident(EnteredMove entry) {
    return entry.persons().size() == 1
        ? Optional.of(entry.persons().getFirst().get(PersonField.ADDRESS_NUMBER))
        : Optional.empty();
  }

  /** What is wrong with the file, shown at the place where it was chosen. */
  static List<Finding> ofFile(MoveFiles.Taken taken) {
    return new ArrayList<>(CounterFile.atFile(taken.contents().findings()));
  }

  /** What the clerk is told of a paper that was read. */
  static String read(MoveFiles.Taken taken) {
    return taken.paper().label()
        + "から"
        + taken.contents().entry().persons().size()
        + "人を読み取りました。届出の書類と見比べてください。";
  }

  /** The file that was chosen, or else the text of the code; nothing if neither is there. */
  static byte[] bytes(@Nullable MultipartFile file, @Nullable String code) {
    if (file == null || file.isEmpty()) {
      return code == null ? new byte[0] : code.strip().getBytes(StandardCharsets.UTF_8);
    }
    try {
      return file.getBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
