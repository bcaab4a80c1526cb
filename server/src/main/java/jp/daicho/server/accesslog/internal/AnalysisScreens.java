package jp.daicho.server.accesslog.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.accesslog.AccessAnalyses;
import jp.daicho.server.accesslog.Analysis;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.lists.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The analyses of the log (10.2): on the screen and as files. */
@Controller
@RequestMapping("/access-log/analyses")
final class AnalysisScreens {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int USUAL_DAYS = 31;

  private final AccessAnalyses analyses;
  private final Clock clock;

  AnalysisScreens(AccessAnalyses analyses, Clock clock) {
    this.analyses = analyses;
    this.clock = clock;
  }

  /**
   * A period.
   *
   * @param from the first day
   * @param to the last day
   */
  record Period(LocalDate from, LocalDate to) {
    private static final EntryItem TO = new EntryItem("to", "期間（まで）");

    /**
     * As typed; the last month where nothing was.
     *
     * @throws EntryRefusedException if it cannot be read, with all its faults
     */
    static Period of(@Nullable String from, @Nullable String to, Clock clock) {
      Findings findings = new Findings();
      LocalDate today = LocalDate.now(clock.withZone(JAPAN));
      LocalDate last = findings.read(text(to), TO, AccessEntry::day);
      LocalDate first =
          findings.read(text(from), new EntryItem("from", "期間（から）"), AccessEntry::day);
      LocalDate until = last == null ? today : last;
      LocalDate since = first == null ? until.minusDays(USUAL_DAYS - 1L) : first;
      if (since.isAfter(until)) {
        findings.add(FindingCode.PERIOD_REVERSED, TO);
      }
      if (findings.hasErrors()) {
        throw new EntryRefusedException(findings.list());
      }
      return new Period(since, until);
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }

  /** An analysis over a period. */
  @GetMapping("/{id}")
  String show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Model model) {
    Analysis analysis = analysis(id);
    model.addAttribute("analysis", analysis);
    model.addAttribute("analyses", Analysis.values());
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("most", AccessAnalyses.SHOWN);
    try {
      Period period = Period.of(from, to, clock);
      model.addAttribute("from", period.from().toString());
      model.addAttribute("to", period.to().toString());
      model.addAttribute(
          "rows", analyses.rows(analysis, period.from(), period.to(), AccessAnalyses.SHOWN));
    } catch (EntryRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
    }
    return "access-log/analysis";
  }

  /** The same as a file. */
  @GetMapping("/{id}.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    try {
      return file(analyses, analysis(id), Period.of(from, to, clock));
    } catch (EntryRefusedException refusal) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, refusal);
    }
  }

  static ResponseEntity<byte[]> file(AccessAnalyses analyses, Analysis analysis, Period period) {
    return CsvFile.answer(
        "access-log-" + analysis.id() + ".csv",
        analysis.headings(),
        analyses.rows(analysis, period.from(), period.to(), AccessAnalyses.MOST_IN_FILE));
  }

  static Analysis analysis(String id) {
    return Analysis.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
