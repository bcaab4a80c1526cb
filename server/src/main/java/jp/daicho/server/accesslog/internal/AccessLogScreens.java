package jp.daicho.server.accesslog.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.daicho.server.accesslog.AccessAnalyses;
import jp.daicho.server.accesslog.AccessLog;
import jp.daicho.server.accesslog.Analysis;
import jp.daicho.server.accesslog.LoggedAccess;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.LogKind;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.findings.EntryRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The screens of whoever reads the log (10.2): warnings, search, details. */
@Controller
@RequestMapping("/access-log")
final class AccessLogScreens {
  private static final String PAGE = "access-log/search";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int USUAL_DAYS = 7;

  private final AccessLog log;
  private final AccessAnalyses analyses;
  private final Clock clock;

  AccessLogScreens(AccessLog log, AccessAnalyses analyses, Clock clock) {
    this.log = log;
    this.analyses = analyses;
    this.clock = clock;
  }

  /** A row of the list, in words. */
  record Row(LoggedAccess entry, String at, String place, String residents) {
    static Row of(LoggedAccess entry) {
      return new Row(
          entry, AccessFile.moment(entry.at()), AccessFile.place(entry), residents(entry));
    }

    private static String residents(LoggedAccess entry) {
      List<String> all = entry.residents();
      return all.size() <= 3
          ? String.join("、", all)
          : String.join("、", all.subList(0, 3)) + " ほか" + (all.size() - 3) + "人";
    }
  }

  /** The warnings of the last days and the form; what is asked for, if anything is. */
  @GetMapping
  String search(AccessEntry entry, Model model) {
    model.addAttribute("kinds", choices(LogKind.values(), LogKind::label));
    model.addAttribute("actions", choices(AuditAction.values(), AuditAction::label));
    model.addAttribute("outcomes", choices(Outcome.values(), Outcome::label));
    model.addAttribute("shown", yesOrNo());
    model.addAttribute("analyses", Analysis.values());
    model.addAttribute("entry", entry);
    if (entry.isEmpty()) {
      model.addAttribute("entry", usual());
      model.addAttribute("alerts", analyses.alerts());
      return PAGE;
    }
    try {
      AccessLog.Found found = log.find(entry.read());
      model.addAttribute("rows", found.entries().stream().map(Row::of).toList());
      model.addAttribute("next", AccessEntry.position(found.next()));
    } catch (EntryRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
    }
    return PAGE;
  }

  /** What is found as a file; what cannot be read is told on the screen. */
  @GetMapping("/entries.csv")
  ResponseEntity<byte[]> csv(AccessEntry entry) {
    try {
      return AccessFile.answer(log, entry.read());
    } catch (EntryRefusedException refusal) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, refusal);
    }
  }

  /** An entry with all its details. */
  @GetMapping("/entries/{number}")
  String entry(@PathVariable long number, Model model) {
    LoggedAccess entry =
        log.get(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("row", Row.of(entry));
    model.addAttribute("detail", new TreeMap<>(entry.detail()));
    return "access-log/entry";
  }

  private AccessEntry usual() {
    LocalDate today = LocalDate.now(clock.withZone(JAPAN));
    return new AccessEntry(
        today.minusDays(USUAL_DAYS - 1L).toString(),
        today.toString(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static <E extends Enum<E>> Map<String, String> choices(
      E[] values, Function<E, String> label) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "すべて");
    Arrays.stream(values).forEach(value -> choices.put(value.name(), label.apply(value)));
    return choices;
  }

  private static Map<String, String> yesOrNo() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "すべて");
    choices.put("true", "あり");
    choices.put("false", "なし");
    return choices;
  }
}
