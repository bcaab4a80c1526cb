package jp.daicho.server.immigration.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.immigration.Law;
import jp.daicho.ledger.immigration.Matter;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.immigration.ImmigrationReports;
import jp.daicho.server.links.HandedOverMedia.Medium;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.moves.MoveRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of 市町村通知 and 市町村伝達 (4.5.7). */
@Controller
@RequestMapping("/links/immigration-reports")
final class ReportsController {
  private static final String OPEN = "OPEN";
  private static final String ALL = "ALL";
  private static final String ERRORS = "ERRORS";

  private final ImmigrationReports reports;

  ReportsController(ImmigrationReports reports) {
    this.reports = reports;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = OPEN) String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String law,
      @RequestParam(defaultValue = "") String addressNumber,
      Model model) {
    Set<SendingState> states = EnumSet.allOf(SendingState.class);
    if (state.equals(OPEN)) {
      states.removeIf(SendingState::isTold);
    }
    AddressNumber person = person(addressNumber);
    boolean unknown = person == null && !addressNumber.isBlank();
    model.addAttribute("state", state);
    model.addAttribute("kind", kind);
    model.addAttribute("law", law);
    model.addAttribute("addressNumber", addressNumber);
    model.addAttribute(
        "kinds", List.of(MessageKind.IMMIGRATION_NOTICE, MessageKind.IMMIGRATION_TRANSMISSION));
    model.addAttribute("laws", Law.values());
    model.addAttribute("most", ImmigrationReports.MOST);
    model.addAttribute("media", reports.media().stream().map(ShownReport::medium).toList());
    model.addAttribute(
        "rows",
        unknown
            ? List.of()
            : reports
                .list(
                    new ImmigrationReports.Query(
                        MessageKind.find(kind).orElse(null),
                        law.isEmpty() ? null : Law.valueOf(law),
                        states,
                        person,
                        state.equals(ERRORS)))
                .stream()
                .map(ShownReport::of)
                .toList());
    return "immigration/reports";
  }

  private static @Nullable AddressNumber person(String text) {
    try {
      return text.isBlank() ? null : AddressNumber.parse(text.strip());
    } catch (InvalidValueException noNumber) {
      return null;
    }
  }

  @GetMapping("/{number}")
  String show(@PathVariable long number, Model model) {
    ImmigrationReports.Shown shown = reports.show(number);
    model.addAttribute("report", ShownReport.of(shown.report()));
    model.addAttribute("results", shown.results().stream().map(ShownReport::result).toList());
    model.addAttribute("told", shown.content());
    model.addAttribute("again", shown.again());
    return "immigration/report";
  }

  @PostMapping("/{number}/again")
  String again(@PathVariable long number, RedirectAttributes told) {
    long made = reports.again(number);
    told.addFlashAttribute("message", "再送信する市町村通知を作成しました。次の送受信又は媒体で送ります。");
    return "redirect:/links/immigration-reports/" + made;
  }

  @GetMapping("/new")
  ModelAndView entry() {
    return page(HttpStatus.OK, Map.of(), List.of());
  }

  @PostMapping("/new")
  ModelAndView make(@RequestParam Map<String, String> typed, RedirectAttributes told) {
    try {
      long number =
          reports.make(
              typed.getOrDefault("matter", ""),
              typed.getOrDefault("addressNumber", ""),
              typed.getOrDefault("occurredOn", ""),
              typed.getOrDefault("certificateNumber", ""));
      told.addFlashAttribute("message", "作成しました。次の送受信又は媒体で送ります。");
      return new ModelAndView("redirect:/links/immigration-reports/" + number);
    } catch (MoveRefusedException refusal) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, typed, refusal.findings());
    }
  }

  private static ModelAndView page(
      HttpStatus status, Map<String, String> typed, List<Finding> findings) {
    ModelAndView page = new ModelAndView("immigration/new-report", status);
    page.addObject("typed", typed);
    page.addObject("matters", Matter.all());
    page.addObject("findings", findings);
    return page;
  }

  @PostMapping("/media")
  String handOver(RedirectAttributes told) {
    Medium medium = reports.handOver();
    told.addFlashAttribute(
        medium.messages() == 0 ? "problem" : "message",
        medium.messages() == 0
            ? "送信待ちの市町村通知、市町村伝達はありません。"
            : "媒体" + medium.number() + "に" + medium.messages() + "件を入れ、引渡済としました。ファイルを保存してください。");
    return "redirect:/links/immigration-reports";
  }

  @GetMapping("/media/{number}")
  ResponseEntity<byte[]> file(@PathVariable long number) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\"immigration-medium-" + number + ".json\"")
        .body(reports.file(number));
  }

  @PostMapping("/results")
  String results(
      @RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes told)
      throws IOException {
    if (file == null || file.isEmpty()) {
      told.addFlashAttribute("problem", "処理結果のファイルを選んでください。");
    } else {
      ImmigrationReports.TakenIn taken =
          reports.takeInResults(new String(file.getBytes(), StandardCharsets.UTF_8));
      told.addFlashAttribute(
          "message", "処理結果" + taken.taken() + "件を取り込みました（取込済" + taken.repeated() + "件）。");
    }
    return "redirect:/links/immigration-reports?state=" + ALL;
  }
}
