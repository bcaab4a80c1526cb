package jp.daicho.server.characterhelp.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.characters.CharacterFinder;
import jp.daicho.characters.CharacterQuery;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.characterhelp.CharacterHelp;
import jp.daicho.server.characterhelp.CharacterHelp.FoundCharacters;
import jp.daicho.server.characterhelp.ShownCharacter;
import jp.daicho.server.findings.EntryRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of the character help. Each can be asked for as a whole page, or as the part of it that
 * a dialog over another page takes in: then the clerk keeps what she has typed there.
 */
@Controller
final class CharacterScreens {
  private static final int CANDIDATES = 20;

  private final CharacterHelp help;

  CharacterScreens(CharacterHelp help) {
    this.help = help;
  }

  /** The search (2.1.3). */
  @GetMapping("/characters")
  String search(
      @ModelAttribute CharacterForm form,
      @RequestParam(defaultValue = "") String part,
      Model model) {
    Findings findings = new Findings();
    CharacterQuery query = form.read(findings);
    model.addAttribute("form", form);
    model.addAttribute("radicals", CharacterFinder.standard().radicals());
    model.addAttribute("faults", faults(findings.list()));
    model.addAttribute("written", false);
    model.addAttribute("asked", !query.isEmpty() && !findings.hasErrors());
    FoundCharacters found =
        findings.hasErrors() ? new FoundCharacters(List.of(), 0) : help.find(query);
    model.addAttribute("characters", found.characters());
    model.addAttribute("total", found.total());
    return page(part, "characters/search");
  }

  /** The candidates of handwriting, beneath the search. */
  @PostMapping("/characters/handwriting")
  String recognise(
      @RequestParam(defaultValue = "") String strokes,
      @RequestParam(defaultValue = "") String part,
      Model model) {
    List<ShownCharacter> characters = List.of();
    Map<String, String> faults = Map.of();
    try {
      characters = help.recognise(WrittenStrokes.parse(strokes), CANDIDATES);
    } catch (EntryRefusedException refusal) {
      faults = faults(refusal.findings());
    }
    model.addAttribute("form", CharacterForm.EMPTY);
    model.addAttribute("radicals", CharacterFinder.standard().radicals());
    model.addAttribute("faults", faults);
    model.addAttribute("written", true);
    model.addAttribute("asked", faults.isEmpty() && !strokes.isBlank());
    model.addAttribute("characters", characters);
    model.addAttribute("total", characters.size());
    return page(part, "characters/search");
  }

  /** Where a text can be typed that is to be shown large (2.2.3). */
  @GetMapping("/characters/text")
  String text(@RequestParam(defaultValue = "") String part, Model model) {
    return enlarge("", part, model);
  }

  /**
   * A text in large characters with their codes (2.2.3); not in the address, for it may be a name.
   */
  @PostMapping("/characters/text")
  String enlarge(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String part,
      Model model) {
    model.addAttribute("text", text);
    model.addAttribute("characters", help.read(text));
    return page(part, "characters/text");
  }

  /** A character with its codes, its other shapes and its variants (2.2.3). */
  @GetMapping("/characters/{mj}")
  String beside(
      @PathVariable String mj, @RequestParam(defaultValue = "") String part, Model model) {
    model.addAttribute("beside", CharactersApi.beside(help, mj));
    return page(part, "characters/character");
  }

  private static Map<String, String> faults(List<Finding> findings) {
    Map<String, String> faults = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            faults.merge(
                finding.where().path(),
                finding.number() + "　" + finding.reason() + finding.remedy(),
                (one, other) -> one + " " + other));
    return faults;
  }

  /** The whole page, or that part of it; a part that is none is the whole. */
  private static String page(String part, String template) {
    return switch (part) {
      case "panel", "results" -> template + " :: " + part;
      default -> template;
    };
  }
}
