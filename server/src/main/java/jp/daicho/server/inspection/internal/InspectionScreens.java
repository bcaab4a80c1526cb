package jp.daicho.server.inspection.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.inspection.InspectionConditions.Order;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionNotLostException;
import jp.daicho.server.inspection.InspectionRun;
import jp.daicho.server.inspection.InspectionUnknownException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of lists for inspection (9.5, 9.6): conditions, progress, files. */
@Controller
@RequestMapping("/batch/inspection-lists")
final class InspectionScreens {

  private final InspectionLists lists;
  private final InspectionQueue queue;
  private final ListPrinting printing;
  private final CurrentOperator operators;

  InspectionScreens(
      InspectionLists lists,
      InspectionQueue queue,
      ListPrinting printing,
      CurrentOperator operators) {
    this.lists = lists;
    this.queue = queue;
    this.printing = printing;
    this.operators = operators;
  }

  /** A list as the page shows it. */
  record Shown(InspectionRun run, String orderedAt, String endedAt) {
    static Shown of(InspectionRun run) {
      return new Shown(run, moment(run.orderedAt()), moment(run.endedAt()));
    }
  }

  @GetMapping
  String list(Model model) {
    return page(Map.of(), List.of(), model);
  }

  /** Orders a list and has it made. */
  @PostMapping
  Object order(
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "PDF") InspectionFormat format,
      Model model,
      RedirectAttributes told) {
    try {
      long number = lists.order(conditions(typed), format);
      queue.put(operators.require(), number);
      told.addFlashAttribute("message", "一覧" + number + "の作成を始めました。");
      return "redirect:/batch/inspection-lists/" + number;
    } catch (EntryRefusedException refusal) {
      return refused(typed, refusal.findings(), model);
    } catch (CertificateRefusedException refusal) {
      return refused(typed, refusal.findings(), model);
    }
  }

  /** How far a list is, and its files. */
  @GetMapping("/{number}")
  String show(@PathVariable long number, Model model) {
    InspectionRun run = lists.find(number);
    model.addAttribute("shown", Shown.of(run));
    model.addAttribute(
        "parts",
        run.state() == InspectionRun.State.DONE
            ? IntStream.rangeClosed(1, run.parts()).boxed().toList()
            : List.of());
    model.addAttribute("mostPages", Printing.MOST_PAGES);
    return "batch/inspection-list";
  }

  /** Prints a part on a printer (10.7). */
  @PostMapping("/{number}/prints")
  ResponseEntity<byte[]> print(
      @PathVariable long number,
      @RequestParam(defaultValue = "1") int part,
      PrintEntry output,
      RedirectAttributes told) {
    return printing.print(
        lists.printable(number, part), output, "/batch/inspection-lists/" + number, told);
  }

  /** Has a list made anew of which nothing came. */
  @PostMapping("/{number}/again")
  String again(@PathVariable long number, RedirectAttributes told) {
    try {
      long anew = lists.again(number);
      queue.put(operators.require(), anew);
      told.addFlashAttribute("message", "一覧" + anew + "の作成を始めました。");
      return "redirect:/batch/inspection-lists/" + anew;
    } catch (EntryRefusedException refusal) {
      told.addFlashAttribute("findings", refusal.findings());
    } catch (InspectionNotLostException goesOn) {
      told.addFlashAttribute("message", "この一覧は、作成中か、できあがっています。");
    }
    return "redirect:/batch/inspection-lists/" + number;
  }

  @GetMapping("/{number}/parts/{part}")
  void part(@PathVariable long number, @PathVariable int part, HttpServletResponse answer)
      throws IOException {
    InspectionFiles.part(lists, number, part, answer);
  }

  @GetMapping("/{number}/whole")
  void whole(@PathVariable long number, HttpServletResponse answer) throws IOException {
    InspectionFiles.whole(lists, number, answer);
  }

  /** Somebody listed may not be listed any more (3.1, 3.4). */
  @ExceptionHandler
  ModelAndView heldBack(CertificateRefusedException refusal) {
    ModelAndView page = new ModelAndView("batch/inspection-refused", HttpStatus.FORBIDDEN);
    page.addObject("findings", refusal.findings());
    return page;
  }

  @ExceptionHandler(InspectionUnknownException.class)
  ModelAndView unknown() {
    return FaultPage.notFound("この番号の一覧はありません。");
  }

  private ModelAndView refused(Map<String, String> typed, List<Finding> findings, Model model) {
    return EntryAnswer.refused(page(typed, findings, model), model);
  }

  private String page(Map<String, String> typed, List<Finding> findings, Model model) {
    Map<String, String> orders = new LinkedHashMap<>();
    for (Order order : Order.values()) {
      orders.put(order.name(), order.label());
    }
    Map<String, String> formats = new LinkedHashMap<>();
    for (InspectionFormat format : InspectionFormat.values()) {
      formats.put(format.name(), format.label());
    }
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", "すべて");
    for (ResidentKind kind : ResidentKind.values()) {
      kinds.put(kind.code(), kind.label());
    }
    Map<String, String> sexes = new LinkedHashMap<>();
    sexes.put("", "すべて");
    sexes.put("1", "男");
    sexes.put("2", "女");
    sexes.put("0", "不明");
    model.addAttribute("typed", typed);
    model.addAttribute("orders", orders);
    model.addAttribute("formats", formats);
    model.addAttribute("kinds", kinds);
    model.addAttribute("sexes", sexes);
    model.addAttribute("districts", lists.districts());
    model.addAttribute("wards", lists.wards());
    model.addAttribute("lists", lists.list().stream().map(Shown::of).toList());
    model.addAttribute("findings", findings);
    return "batch/inspection-lists";
  }

  /** What is a condition of what a page sends. */
  private static Map<String, String> conditions(Map<String, String> typed) {
    Map<String, String> conditions = new LinkedHashMap<>(typed);
    conditions.remove("format");
    conditions.remove("_csrf");
    return conditions;
  }

  private static String moment(@Nullable Instant moment) {
    return moment == null ? "" : ShownDates.of(StandardReferenceData.eras()).of(moment);
  }
}
