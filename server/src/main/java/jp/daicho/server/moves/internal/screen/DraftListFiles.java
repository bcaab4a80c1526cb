package jp.daicho.server.moves.internal.screen;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.lists.PrintedList;
import jp.daicho.server.operators.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of drafts as a file: what the screen shows, to be printed or kept (4.0.8). */
@RestController
@Tag(name = "異動")
final class DraftListFiles {
  private final DraftListPages lists;
  private final ListPrinting printing;
  private final Clock clock;

  DraftListFiles(DraftListPages lists, ListPrinting printing, Clock clock) {
    this.lists = lists;
    this.printing = printing;
    this.clock = clock;
  }

  @Operation(summary = "仮登録一覧をPDFで出力する", description = "条件は画面と同じです（4.0.8）。")
  @GetMapping({"/drafts/list.pdf", "/api/drafts/list.pdf"})
  ResponseEntity<byte[]> pdf(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String person) {
    return printing.pdf(Permission.ENQUIRY, list(state, place, person));
  }

  @Operation(summary = "仮登録一覧をCSVで出力する", description = "条件は画面と同じです（4.0.8）。")
  @GetMapping({"/drafts/list.csv", "/api/drafts/list.csv"})
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String person) {
    return printing.csv(Permission.ENQUIRY, list(state, place, person));
  }

  /** Prints what the screen shows, and goes back to it. */
  @Hidden
  @PostMapping("/drafts/list.pdf")
  ResponseEntity<byte[]> print(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String person,
      PrintEntry output,
      RedirectAttributes told) {
    String back =
        UriComponentsBuilder.fromPath("/drafts")
            .queryParam("state", "{state}")
            .queryParam("place", "{place}")
            .queryParam("person", "{person}")
            .encode()
            .buildAndExpand(state, place, person)
            .toUriString();
    return printing.print(made(state, place, person), output, back, told);
  }

  @Operation(summary = "仮登録一覧を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/drafts/list.pdf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void print(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String person,
      @ParameterObject PrintEntry output) {
    printing.print(made(state, place, person), output);
  }

  private ListPrinting.Made made(String state, String place, String person) {
    return ListPrinting.Made.of(Permission.ENQUIRY, list(state, place, person), clock.instant());
  }

  private PrintedList list(String state, String place, String person) {
    DraftList list = lists.list(state, place, person);
    String words =
        "状態："
            + list.states().get(list.state())
            + (list.place().isEmpty() ? "" : "　入力場所：" + list.places().get(list.place()))
            + "　"
            + list.rows().size()
            + "件";
    return PrintedList.of("drafts", words, list.rows().stream().map(DraftListFiles::row).toList());
  }

  private static List<String> row(DraftList.Row row) {
    return List.of(
        Long.toString(row.number()),
        row.state(),
        row.kind(),
        row.names(),
        row.movedOn(),
        row.enteredAt(),
        row.enteredBy(),
        row.place());
  }
}
