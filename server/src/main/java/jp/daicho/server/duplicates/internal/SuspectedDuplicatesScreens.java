package jp.daicho.server.duplicates.internal;

import java.time.Clock;
import jp.daicho.ledger.identity.Resemblance;
import jp.daicho.server.duplicates.SuspectedDuplicates;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Residents who may be in the register twice: on the screen, as PDF and CSV. */
@Controller
final class SuspectedDuplicatesScreens {
  private final SuspectedDuplicates duplicates;
  private final Clock clock;

  SuspectedDuplicatesScreens(SuspectedDuplicates duplicates, Clock clock) {
    this.duplicates = duplicates;
    this.clock = clock;
  }

  /** The pairs of today, looked for at this moment once that is asked for: it may take a while. */
  @GetMapping("/batch/suspected-duplicates")
  String list(@RequestParam(defaultValue = "false") boolean look, Model model) {
    model.addAttribute("pairs", look ? duplicates.find() : null);
    model.addAttribute("threshold", Resemblance.scoreWorthTelling());
    model.addAttribute("most", SuspectedDuplicates.MOST);
    return "batch/suspected-duplicates";
  }

  @GetMapping("/batch/suspected-duplicates.pdf")
  ResponseEntity<byte[]> pdf() {
    return SuspectedDuplicatesFile.of(duplicates.find()).pdfAnswer(clock.instant());
  }

  @GetMapping("/batch/suspected-duplicates.csv")
  ResponseEntity<byte[]> csv() {
    return SuspectedDuplicatesFile.of(duplicates.find()).csvAnswer();
  }
}
