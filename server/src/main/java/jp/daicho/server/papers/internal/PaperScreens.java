package jp.daicho.server.papers.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.papers.MovePapers;
import jp.daicho.server.papers.MoveUnknownException;
import jp.daicho.server.papers.PaperRequest;
import jp.daicho.server.papers.Papers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens on which papers of moves are chosen, previewed, made and looked up. */
@Controller
final class PaperScreens {
  private static final String NEW = "papers/new";

  /** What begins the name of an answer in a form. */
  private static final String ANSWER = "answer.";

  private final Papers papers;
  private final Printing printing;

  PaperScreens(Papers papers, Printing printing) {
    this.papers = papers;
    this.printing = printing;
  }

  /** What a move offers, and what was made. */
  @GetMapping("/papers")
  String list(@RequestParam long move, Model model) {
    model.addAttribute("papers", papers.of(move));
    return "papers/list";
  }

  /** Asks what the register does not know. */
  @GetMapping("/papers/new")
  String open(@RequestParam long move, @RequestParam String kind, Model model) {
    return page(move, kind, new PaperEntry(null, null, null, null, null, null), List.of(), model);
  }

  /** Shows the preview beside the questions. */
  @PostMapping(path = "/papers/new", params = "preview")
  String preview(
      @RequestParam long move,
      @RequestParam String kind,
      @RequestParam MultiValueMap<String, String> sent,
      Model model) {
    PaperEntry entry = entry(sent);
    List<Finding> findings;
    try {
      CertificatePreview preview = papers.preview(entry.read(move, kind));
      findings = preview.alerts();
      model.addAttribute("shortfalls", preview.shortfalls());
      model.addAttribute("pages", preview.images());
    } catch (CertificateRefusedException refusal) {
      findings = refusal.findings();
    }
    return page(move, kind, entry, findings, model);
  }

  /** Makes the paper; when something stands against it, shows the questions again. */
  @PostMapping(path = "/papers/new", params = "!preview")
  String issue(
      @RequestParam long move,
      @RequestParam String kind,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes told) {
    PaperEntry entry = entry(sent);
    try {
      PaperRequest request = entry.read(move, kind);
      Printing.Issued printed =
          printing.issue(entry.output(), () -> papers.issue(request, entry.confirmed()));
      List<IssuedPaper> issued = printed.papers();
      told.addFlashAttribute("findings", printed.findings());
      told.addFlashAttribute("message", label(kind) + "を" + issued.size() + "通作成しました。");
      return issued.size() == 1
          ? "redirect:/certificates/" + issued.getFirst().issueNo()
          : "redirect:/papers?move=" + move;
    } catch (CertificateRefusedException refusal) {
      return page(move, kind, entry, refusal.findings(), model);
    }
  }

  @ExceptionHandler
  ModelAndView unknown(MoveUnknownException unknown) {
    return FaultPage.notFound("この番号の異動はありません。");
  }

  private String page(
      long move, String kind, PaperEntry entry, List<Finding> findings, Model model) {
    MovePapers offers = papers.of(move);
    model.addAttribute("papers", offers);
    if (offers.offered().stream().noneMatch(offered -> offered.id().equals(kind))) {
      model.addAttribute("problem", "この異動では作成できない帳票です。");
      return "papers/list";
    }
    Map<String, String> seals = new LinkedHashMap<>();
    seals.put("", "通常どおり");
    for (SealChoice seal : SealChoice.values()) {
      seals.put(seal.name(), seal.label());
    }
    model.addAttribute("kind", PaperKinds.standard().get(kind));
    model.addAttribute("questions", papers.questions(move, kind));
    model.addAttribute("answers", entry.answers() == null ? Map.of() : entry.answers());
    model.addAttribute("chosen", entry.persons() == null ? List.of() : entry.persons());
    model.addAttribute("seal", entry.seal() == null ? "" : entry.seal());
    model.addAttribute("seals", seals);
    model.addAttribute("confirmed", entry.confirmed());
    model.addAttribute("printEntry", entry.output());
    model.addAttribute("findings", findings);
    return NEW;
  }

  private static PaperEntry entry(MultiValueMap<String, String> sent) {
    Map<String, String> answers = new HashMap<>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(ANSWER)) {
            answers.put(name.substring(ANSWER.length()), values.getFirst());
          }
        });
    String seal = sent.getFirst("seal");
    return new PaperEntry(
        sent.get("persons"),
        seal,
        answers,
        "true".equals(sent.getFirst("alertsConfirmed")),
        sent.getFirst("printTo"),
        sent.getFirst("copies"));
  }

  private static String label(String kind) {
    return PaperKinds.standard().get(kind).label();
  }
}
