package jp.daicho.server.masters.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterPage;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.screens.OperatorMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens on which masters are kept (1.3.1 to 1.3.6). */
@Controller
@RequestMapping("/masters")
final class MastersController {
  private final Masters masters;
  private final OperatorMenu menu;

  MastersController(Masters masters, OperatorMenu menu) {
    this.masters = masters;
    this.menu = menu;
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute(
        "kinds", menu.offers(Permission.REFERENCE_MANAGEMENT) ? masters.kinds() : List.of());
    return "masters/index";
  }

  @GetMapping("/{master}")
  String list(
      @PathVariable String master,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean ended,
      Model model) {
    MasterKind kind = kind(master);
    MasterPage page = masters.list(kind, new MasterQuery(q, ended));
    List<MasterField> listed = page.fields().stream().filter(MasterField::listed).toList();
    model.addAttribute("kind", kind);
    model.addAttribute("fields", listed);
    model.addAttribute(
        "entries", page.entries().stream().map(entry -> ShownEntry.of(entry, listed)).toList());
    model.addAttribute("more", page.more());
    model.addAttribute("query", q);
    model.addAttribute("ended", ended);
    return "masters/list";
  }

  @GetMapping("/{master}/new")
  ModelAndView empty(@PathVariable String master) {
    return form(kind(master), null, Map.of(), List.of());
  }

  @PostMapping("/{master}")
  Object add(
      @PathVariable String master,
      @RequestParam Map<String, String> values,
      RedirectAttributes told) {
    MasterKind kind = kind(master);
    try {
      MasterEntry added = masters.add(kind, values);
      told.addFlashAttribute("message", kind.label() + "を登録しました。");
      told.addAttribute("key", added.key());
      return "redirect:/masters/" + kind.id() + "/{key}";
    } catch (EntryRefusedException refusal) {
      return form(kind, null, values, refusal.findings());
    }
  }

  @GetMapping("/{master}/{key}")
  ModelAndView show(@PathVariable String master, @PathVariable String key) {
    MasterKind kind = kind(master);
    MasterEntry entry = masters.find(kind, key).orElseThrow(MastersController::unknown);
    return form(kind, entry, null, List.of());
  }

  @PostMapping("/{master}/{key}")
  Object change(
      @PathVariable String master,
      @PathVariable String key,
      @RequestParam int version,
      @RequestParam Map<String, String> values,
      RedirectAttributes told) {
    MasterKind kind = kind(master);
    try {
      MasterEntry changed =
          masters.change(kind, key, version, values).orElseThrow(MastersController::unknown);
      told.addFlashAttribute("message", kind.label() + "を修正しました。");
      told.addAttribute("key", changed.key());
      return "redirect:/masters/" + kind.id() + "/{key}";
    } catch (EntryRefusedException refusal) {
      MasterEntry entry = masters.find(kind, key).orElseThrow(MastersController::unknown);
      return form(kind, entry, values, refusal.findings());
    }
  }

  private ModelAndView form(
      MasterKind kind,
      @Nullable MasterEntry entry,
      @Nullable Map<String, String> typed,
      List<Finding> findings) {
    List<MasterField> fields = masters.fields(kind);
    Map<String, String> values =
        typed == null && entry != null
            ? ShownEntry.typed(entry, fields)
            : typed == null ? Map.of() : typed;
    ModelAndView page = EntryAnswer.page("masters/form", findings);
    page.addObject("kind", kind);
    page.addObject("entry", entry);
    page.addObject("fields", ShownField.of(fields, values, findings, entry == null));
    page.addObject("picks", picks(kind));
    page.addObject("labels", fields.stream().map(MasterField::label).toList());
    page.addObject(
        "versions",
        entry == null
            ? List.of()
            : masters.history(kind, entry.key()).stream()
                .map(version -> ShownMasterVersion.of(version, fields))
                .toList());
    return page;
  }

  /** What the address picker fills on a form; null where there is no address. */
  private static @Nullable String picks(MasterKind kind) {
    return switch (kind) {
      case LOTS, BUILDINGS, DISTRICTS -> "town:town municipalityCode:municipalityCode";
      case TOWNS ->
          "section:section subsection:subsection kana:sectionKana postalCode:postalCode"
              + " addressCode:addressCode municipalityCode:municipalityCode"
              + " prefecture:prefecture municipality:municipality";
      case PLACES,
          TERMINALS,
          POINTS_TO_NOTE,
          MOVE_SETTINGS,
          AUTHENTICATORS,
          PAPER_SETTINGS,
          PRINTERS,
          VARIANTS,
          RESTRICTION_REASONS,
          RESTRICTION_SETTINGS,
          ERAS ->
          null;
    };
  }

  private MasterKind kind(String master) {
    return MasterKind.find(master)
        .filter(masters.kinds()::contains)
        .orElseThrow(MastersController::unknown);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
