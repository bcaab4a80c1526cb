package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.PrintChoices;
import jp.daicho.server.certificates.PrintOrder;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.FindingView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Printing through the API: whatever the screens do. */
@RestController
@Tag(name = "印刷", description = "発行した証明書・帳票をプリンタで印刷する（10.7）。再印刷は新しい発行ではありません。")
final class PrintsApi {
  private final Printing printing;

  PrintsApi(Printing printing) {
    this.printing = printing;
  }

  /** What can be chosen. */
  @Schema(name = "PrintChoices", description = "出力先")
  record ChoicesView(
      @Schema(
              description = "出力先の書き方と表示",
              example = "{\"PDF\":\"PDF（印刷しない）\",\"P001/上段\":\"紙：窓口レーザー　上段\"}")
          Map<String, String> options,
      @Schema(description = "この端末で通常使うもの", example = "PDF") String usual) {
    static ChoicesView of(PrintChoices choices) {
      return new ChoicesView(choices.options(), choices.usual());
    }
  }

  /** Where to print. */
  @Schema(name = "PrintRequest")
  record PrintRequest(
      @Schema(description = "プリンタのコード、又は「コード/トレイの名称」", example = "P001/上段")
          @Nullable String printTo) {}

  /** What was printed, and why not. */
  @Schema(name = "PrintResult")
  record PrintResult(List<PrintView> prints, List<FindingView> findings) {}

  @Operation(summary = "出力先（PDF、プリンタとトレイ）の一覧")
  @GetMapping("/api/printers")
  ChoicesView choices() {
    return ChoicesView.of(printing.choices());
  }

  @Operation(summary = "印刷の履歴と、プリンタでの今の状態")
  @GetMapping("/api/certificates/{issueNo}/prints")
  List<PrintView> prints(@PathVariable long issueNo) {
    return printing.jobs(issueNo).stream()
        .map(job -> PrintView.of(job, printing.state(job)))
        .toList();
  }

  @Operation(
      summary = "発行した証明書・帳票を印刷する（再印刷を含む）",
      description = "印刷できなかったときは、findings に理由が入ります。発行は取り消されず、もう一度印刷できます。")
  @PostMapping("/api/certificates/{issueNo}/prints")
  @ResponseStatus(HttpStatus.CREATED)
  PrintResult print(@PathVariable long issueNo, @RequestBody PrintRequest request) {
    PrintOrder order = PrintOrder.parse(request.printTo());
    if (order == null) {
      throw new CertificateRefusedException(
          List.of(Finding.of(FindingCode.EMPTY, new EntryItem("printTo", "出力先"))));
    }
    Printing.Issued printed = printing.print(issueNo, order);
    return new PrintResult(
        printed.jobs().stream().map(job -> PrintView.of(job, job.outcome())).toList(),
        printed.findings().stream().map(FindingView::of).toList());
  }
}
