package jp.daicho.server.duplicates.internal;

import java.time.Clock;
import jp.daicho.ledger.identity.Resemblance;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.duplicates.SuspectedDuplicates;
import jp.daicho.server.operators.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Residents who may be in the register twice: on the screen, as PDF and CSV. */
@Controller
final class SuspectedDuplicatesScreens {
  private final SuspectedDuplicates duplicates;
  private final ListPrinting lists;
  private final Clock clock;

  SuspectedDuplicatesScreens(SuspectedDuplicates duplicates, ListPrinting lists, Clock clock) {
    this.duplicates = duplicates;
    this.lists = lists;
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
    return lists.pdf(Permission.BATCH, SuspectedDuplicatesFile.of(duplicates.find()));
  }

  /** Prints the list on a printer (10.7). */
  @PostMapping("/batch/suspected-duplicates.pdf")
  ResponseEntity<byte[]> print(PrintEntry output, RedirectAttributes told) {
    return lists.print(
        ListPrinting.Made.of(
            Permission.BATCH, SuspectedDuplicatesFile.of(duplicates.find()), clock.instant()),
        output,
        "/batch/suspected-duplicates",
        told);
  }

  @GetMapping("/batch/suspected-duplicates.csv")
  ResponseEntity<byte[]> csv() {
    return lists.csv(Permission.BATCH, SuspectedDuplicatesFile.of(duplicates.find()));
  }
}
