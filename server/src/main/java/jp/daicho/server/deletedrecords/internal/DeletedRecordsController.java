package jp.daicho.server.deletedrecords.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.deletedrecords.DeletedRecordWork;
import jp.daicho.server.deletedrecords.TransferPlan;
import jp.daicho.server.deletedrecords.TransferRun;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which deleted records are moved to their database (9.3). */
@Controller
@RequestMapping("/batch/deleted-records")
final class DeletedRecordsController {
  /** So many persons' records go at one press, so that the page answers. */
  private static final int AT_ONCE = 10_000;

  private final DeletedRecordWork work;

  DeletedRecordsController(DeletedRecordWork work) {
    this.work = work;
  }

  /**
   * A run as the page shows it.
   *
   * @param run the run
   * @param startedAt when it began, in the Japanese calendar
   * @param endedAt when it ended; empty if it did not
   */
  record ShownRun(TransferRun run, String startedAt, String endedAt) {}

  @GetMapping
  String show(Model model) {
    TransferPlan plan = work.look();
    model.addAttribute("plan", plan);
    model.addAttribute("deletedUntil", day(plan.deletedUntil()));
    model.addAttribute("earliest", plan.earliest() == null ? "" : day(plan.earliest()));
    model.addAttribute(
        "runs",
        plan.runs().stream()
            .map(run -> new ShownRun(run, moment(run.startedAt()), moment(run.endedAt())))
            .toList());
    model.addAttribute("atOnce", AT_ONCE);
    return "batch/deleted-records";
  }

  @PostMapping
  String run(RedirectAttributes told) {
    TransferRun run = work.run(AT_ONCE, (moved, all) -> {});
    told.addFlashAttribute(
        "message",
        String.format(
            Locale.ROOT,
            "%,d人の除票（履歴%,d件）を除票用データベースへ移行しました。%s",
            run.persons(),
            run.versions(),
            "MORE".equals(run.outcome()) ? "続きがあります。もう一度移行してください。" : ""));
    return "redirect:/batch/deleted-records";
  }

  private static String day(LocalDate day) {
    return ShownDates.of(StandardReferenceData.eras()).of(day);
  }

  private static String moment(@Nullable Instant moment) {
    return moment == null ? "" : ShownDates.of(StandardReferenceData.eras()).of(moment);
  }
}
