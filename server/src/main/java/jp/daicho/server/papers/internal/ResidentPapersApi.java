package jp.daicho.server.papers.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.papers.PaperKindUnknownException;
import jp.daicho.server.papers.ResidentPapers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers for a resident through the API. */
@RestController
@Tag(name = "個人番号カードの申請書", description = "住民票の情報を記載した、個人番号カードの交付・再交付の申請書（7.1.1.3）")
final class ResidentPapersApi {
  private final ResidentPapers papers;
  private final Printing printing;

  ResidentPapersApi(ResidentPapers papers, Printing printing) {
    this.papers = papers;
    this.printing = printing;
  }

  /** The pages as PNG images in Base64, and what has to be confirmed. */
  record Pages(List<byte[]> pages, List<FindingView> findings) {}

  /** A paper that was made, and what stood in the way of printing it. */
  @Schema(name = "ResidentPaper", description = "作成した申請書。部数が２以上のときは、１部目")
  record Made(
      long issueNo,
      String issueNumber,
      String label,
      String pdf,
      @Schema(description = "すべての部の発行履歴の番号。１部ごとに発行番号が付く", example = "[45]") List<Long> issueNos,
      List<FindingView> findings) {}

  @Operation(summary = "個人番号カードの申請書のプレビュー（作成しない）")
  @PostMapping("/api/residents/{number}/papers/{kind}/preview")
  Pages preview(
      @PathVariable String number,
      @Parameter(example = "card-application") @PathVariable String kind) {
    CertificatePreview preview = papers.preview(AddressNumber.of(number), kind);
    return new Pages(preview.pages(), preview.alerts().stream().map(FindingView::of).toList());
  }

  @Operation(
      summary = "個人番号カードの申請書を作成する",
      description =
          "kind は card-application（交付申請書）又は card-reapplication（再交付申請書）です。"
              + "copies（部数）を指定すると、発行番号の異なる申請書をその数だけ作成し、issueNos に並べます（10.7）。")
  @PostMapping("/api/residents/{number}/papers/{kind}")
  ResponseEntity<Made> issue(
      @PathVariable String number,
      @Parameter(example = "card-application") @PathVariable String kind,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      @ParameterObject PrintEntry output) {
    AddressNumber resident = AddressNumber.of(number);
    Printing.Issued printed =
        printing.issue(output, () -> papers.issue(resident, kind, alertsConfirmed));
    IssuedPaper issued = printed.papers().getFirst();
    String address = "/api/certificates/" + issued.issueNo();
    return ResponseEntity.created(URI.create(address))
        .body(
            new Made(
                issued.issueNo(),
                issued.issueNumber(),
                issued.label(),
                address + "/pdf",
                printed.issueNos(),
                printed.findings().stream().map(FindingView::of).toList()));
  }

  @ExceptionHandler({InvalidValueException.class, PaperKindUnknownException.class})
  ProblemDetail unknown() {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この宛名番号又は帳票はありません。");
    return problem;
  }
}
