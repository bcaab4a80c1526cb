package jp.daicho.server.cs.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.cs.MissingArrivals;
import jp.daicho.server.lists.PrintedList;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The screen of those whose arrival nobody has told of, and the letters about them (4.1.3.1.4). */
@Controller
@RequestMapping("/links/missing-arrivals")
final class MissingArrivalsController {
  private final MissingArrivals missing;
  private final Printing printing;
  private final ListPrinting lists;
  private final Clock clock;

  MissingArrivalsController(
      MissingArrivals missing, Printing printing, ListPrinting lists, Clock clock) {
    this.missing = missing;
    this.printing = printing;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "") String until, Model model) {
    ModelAndView page = page(until, List.of(), List.of());
    // What the page was told when a list was printed from it.
    page.getModel().putAll(model.asMap());
    return page;
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String until) {
    return lists.csv(Permission.ENQUIRY, list(day(until)));
  }

  @GetMapping("/list.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String until) {
    return lists.pdf(Permission.ENQUIRY, list(day(until)));
  }

  @PostMapping("/list.pdf")
  ResponseEntity<byte[]> print(
      @RequestParam(defaultValue = "") String until, PrintEntry output, RedirectAttributes told) {
    return lists.print(
        ListPrinting.Made.of(Permission.ENQUIRY, list(day(until)), clock.instant()),
        output,
        UriComponentsBuilder.fromPath("/links/missing-arrivals")
            .queryParam("until", until)
            .encode()
            .toUriString(),
        told);
  }

  private PrintedList list(@Nullable LocalDate until) {
    return MissingArrivalsList.of(missing.list(until == null ? LocalDate.now(clock) : until));
  }

  @PostMapping
  ModelAndView enquire(
      @RequestParam(defaultValue = "") String until,
      @RequestParam(required = false) @Nullable List<String> chosen,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output) {
    List<String> asked = chosen == null ? List.of() : chosen;
    try {
      List<AddressNumber> persons = asked.stream().map(AddressNumber::parse).toList();
      Printing.Issued printed =
          printing.issue(output, () -> missing.enquire(persons, alertsConfirmed));
      List<IssuedPaper> issued = printed.papers();
      ModelAndView page = page(until, printed.findings(), issued);
      page.addObject(
          issued.isEmpty() ? "problem" : "message",
          issued.isEmpty() ? "照会書を作る人が選ばれていません。" : issued.size() + "通を発行しました。");
      return page;
    } catch (CertificateRefusedException refusal) {
      ModelAndView page = page(until, refusal.findings(), List.of());
      page.addObject("chosen", asked);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, noNumber);
    }
  }

  private ModelAndView page(String until, List<Finding> findings, List<IssuedPaper> issued) {
    LocalDate day = day(until);
    ModelAndView page = new ModelAndView("links/missing-arrivals");
    page.addObject("until", (day == null ? LocalDate.now(clock) : day).toString());
    page.addObject("rows", missing.list(day == null ? LocalDate.now(clock) : day));
    page.addObject("most", MissingArrivals.MOST);
    page.addObject("findings", findings);
    page.addObject("issued", issued);
    page.addObject("chosen", List.of());
    return page;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
