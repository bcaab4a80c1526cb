package jp.daicho.server.links.internal;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.SendingMessages;
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

/** Sent and received messages as lists to be printed or kept (7.1.1.1). */
@RestController
@Tag(name = "他システムとの連携")
final class MessageFiles {
  private static final int MOST = 5000;

  private final SendingMessages sending;
  private final ReceivedMessages received;
  private final ListPrinting printing;
  private final Clock clock;

  MessageFiles(
      SendingMessages sending, ReceivedMessages received, ListPrinting printing, Clock clock) {
    this.printing = printing;
    this.sending = sending;
    this.received = received;
    this.clock = clock;
  }

  @Operation(summary = "送信電文一覧をPDFで出力する", description = "state は画面と同じです（OPEN、ALL、又は状態）。")
  @GetMapping({"/links/sending/list.pdf", "/api/links/sending/list.pdf"})
  ResponseEntity<byte[]> sentPdf(@RequestParam(defaultValue = LinksController.ALL) String state) {
    return printing.pdf(Permission.LINKS, sent(state));
  }

  @Operation(summary = "送信電文一覧をCSVで出力する", description = "state は画面と同じです（OPEN、ALL、又は状態）。")
  @GetMapping({"/links/sending/list.csv", "/api/links/sending/list.csv"})
  ResponseEntity<byte[]> sentCsv(@RequestParam(defaultValue = LinksController.ALL) String state) {
    return printing.csv(Permission.LINKS, sent(state));
  }

  @Operation(summary = "受信電文一覧をPDFで出力する", description = "state は画面と同じです（OPEN、ALL、又は状態）。")
  @GetMapping({"/links/received/list.pdf", "/api/links/received/list.pdf"})
  ResponseEntity<byte[]> receivedPdf(
      @RequestParam(defaultValue = LinksController.ALL) String state) {
    return printing.pdf(Permission.LINKS, received(state));
  }

  @Operation(summary = "受信電文一覧をCSVで出力する", description = "state は画面と同じです（OPEN、ALL、又は状態）。")
  @GetMapping({"/links/received/list.csv", "/api/links/received/list.csv"})
  ResponseEntity<byte[]> receivedCsv(
      @RequestParam(defaultValue = LinksController.ALL) String state) {
    return printing.csv(Permission.LINKS, received(state));
  }

  /** Prints what the screen shows, and goes back to it. */
  @Hidden
  @PostMapping("/links/sending/list.pdf")
  ResponseEntity<byte[]> printSent(
      @RequestParam(defaultValue = LinksController.ALL) String state,
      PrintEntry output,
      RedirectAttributes told) {
    return printing.print(made(sent(state)), output, back("/links/sending", state), told);
  }

  @Operation(summary = "送信電文一覧を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/links/sending/list.pdf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void printSent(
      @RequestParam(defaultValue = LinksController.ALL) String state,
      @ParameterObject PrintEntry output) {
    printing.print(made(sent(state)), output);
  }

  /** Prints what the screen shows, and goes back to it. */
  @Hidden
  @PostMapping("/links/received/list.pdf")
  ResponseEntity<byte[]> printReceived(
      @RequestParam(defaultValue = LinksController.ALL) String state,
      PrintEntry output,
      RedirectAttributes told) {
    return printing.print(made(received(state)), output, back("/links/received", state), told);
  }

  @Operation(summary = "受信電文一覧を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/links/received/list.pdf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void printReceived(
      @RequestParam(defaultValue = LinksController.ALL) String state,
      @ParameterObject PrintEntry output) {
    printing.print(made(received(state)), output);
  }

  private ListPrinting.Made made(PrintedList list) {
    return ListPrinting.Made.of(Permission.LINKS, list, clock.instant());
  }

  private static String back(String screen, String state) {
    return UriComponentsBuilder.fromPath(screen)
        .queryParam("state", "{state}")
        .encode()
        .buildAndExpand(state)
        .toUriString();
  }

  private PrintedList sent(String state) {
    List<ShownMessage> messages =
        sending.list(LinksController.sendingStates(state), null, MOST).stream()
            .map(ShownMessage::of)
            .toList();
    return PrintedList.of(
        "sent-messages",
        messages.size() + "件",
        messages.stream()
            .map(
                message ->
                    List.of(
                        Long.toString(message.number()),
                        message.state(),
                        message.kind(),
                        message.other(),
                        message.person(),
                        message.at(),
                        message.error()))
            .toList());
  }

  private PrintedList received(String state) {
    List<ShownMessage> messages =
        received.list(LinksController.receivedQuery(state), MOST).stream()
            .map(ShownMessage::of)
            .toList();
    return PrintedList.of(
        "received-messages",
        messages.size() + "件",
        messages.stream()
            .map(
                message ->
                    List.of(
                        Long.toString(message.number()),
                        message.state(),
                        message.kind(),
                        message.other(),
                        message.at(),
                        outcome(message)))
            .toList());
  }

  private static String outcome(ShownMessage message) {
    String findings =
        message.findings().stream().map(FindingView::number).collect(Collectors.joining(" "));
    return (message.error() + " " + findings + " " + message.note()).strip();
  }
}
