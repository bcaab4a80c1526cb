package jp.daicho.server.duplicates.internal;

import jp.daicho.ledger.identity.Resemblance;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.duplicates.SuspectedDuplicates;
import jp.daicho.server.operators.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Residents who may be in the register twice: on the screen, as PDF and CSV. */
@Controller
final class SuspectedDuplicatesScreens {
  private final SuspectedDuplicates duplicates;
  private final ListPrinting lists;

  SuspectedDuplicatesScreens(SuspectedDuplicates duplicates, ListPrinting lists) {
    this.duplicates = duplicates;
    this.lists = lists;
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

  @GetMapping("/batch/suspected-duplicates.csv")
  ResponseEntity<byte[]> csv() {
    return lists.csv(Permission.BATCH, SuspectedDuplicatesFile.of(duplicates.find()));
  }
}
