package jp.daicho.server.cs.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.cs.MissingArrivals;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Those whose arrival nobody has told of, through the API (4.1.3.1.4). */
@RestController
@Tag(name = "住基ネットCS")
final class MissingArrivalsApi {
  private final MissingArrivals missing;
  private final Printing printing;
  private final ListPrinting lists;
  private final Clock clock;

  MissingArrivalsApi(MissingArrivals missing, Printing printing, ListPrinting lists, Clock clock) {
    this.missing = missing;
    this.printing = printing;
    this.lists = lists;
    this.clock = clock;
  }

  /** Whom to ask about. */
  record Wanted(
      @Schema(description = "宛名番号") List<String> addressNumbers,
      @Schema(description = "帳票に収まらない文字のアラートを確認したか") boolean alertsConfirmed,
      @Schema(description = "出力先。PDF、プリンタのコード、又は「コード/トレイの名称」", example = "PDF")
          @Nullable String printTo,
      @Schema(description = PrintEntry.NUMBERED_COPIES, example = "1") @Nullable String copies) {
    /** What has to be there is there. */
    Wanted {
      Objects.requireNonNull(addressNumbers, "addressNumbers");
    }

    /** Where they are put out, and in how many copies. */
    PrintEntry output() {
      return new PrintEntry(printTo, copies);
    }
  }

  /** A letter; its PDF is that of any issued paper. */
  record Letter(
      @Schema(description = "PDFは /api/certificates/{issueNo}/pdf") long issueNo,
      String issueNumber,
      List<String> addressNumbers) {
    static Letter of(IssuedPaper paper) {
      return new Letter(
          paper.issueNo(),
          paper.issueNumber(),
          paper.persons().stream().map(AddressNumber::value).toList());
    }
  }

  @Operation(summary = "転入通知未着者の一覧", description = "国内転出と職権消除で消除し、転入通知のない人を、転出の日の順に最大1000件返します。")
  @GetMapping("/api/cs/missing-arrivals")
  List<MissingArrivals.Missing> list(
      @Parameter(description = "この日までに転出した人。指定しなければ今日まで", example = "2026-11-01")
          @RequestParam(required = false)
          @Nullable LocalDate until) {
    return missing.list(until == null ? LocalDate.now(clock) : until);
  }

  @Operation(summary = "転入通知未着者一覧（CSV）")
  @GetMapping(path = "/api/cs/missing-arrivals.csv", produces = "text/csv")
  ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable LocalDate until) {
    return lists.csv(Permission.ENQUIRY, MissingArrivalsList.of(list(until)));
  }

  @Operation(summary = "転入通知未着者一覧（PDF）")
  @GetMapping(path = "/api/cs/missing-arrivals.pdf", produces = "application/pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(required = false) @Nullable LocalDate until) {
    return lists.pdf(Permission.ENQUIRY, MissingArrivalsList.of(list(until)));
  }

  @Operation(summary = "転入通知未着者一覧を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/cs/missing-arrivals.pdf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void print(
      @RequestParam(required = false) @Nullable LocalDate until,
      @ParameterObject PrintEntry output) {
    lists.print(
        ListPrinting.Made.of(
            Permission.ENQUIRY, MissingArrivalsList.of(list(until)), clock.instant()),
        output);
  }

  @Operation(
      summary = "転入通知未着照会書を発行する",
      description =
          "転出先の市区町村ごとに１通です。転出先のわからない人と職権消除の人には作りません。"
              + "copies（部数）を指定すると、それぞれを、発行番号の異なる帳票としてその数だけ作成します（10.7）。")
  @PostMapping("/api/cs/missing-arrivals/letters")
  List<Letter> enquire(@RequestBody Wanted wanted) {
    try {
      List<AddressNumber> persons =
          wanted.addressNumbers().stream().map(AddressNumber::parse).toList();
      return printing
          .issue(wanted.output(), () -> missing.enquire(persons, wanted.alertsConfirmed()))
          .papers()
          .stream()
          .map(Letter::of)
          .toList();
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, noNumber);
    }
  }
}
