package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssueHistory;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The history of issued papers through the API. */
@RestController
@Tag(name = "証明書")
final class IssueHistoryApi {
  private final IssueHistory history;

  IssueHistoryApi(IssueHistory history) {
    this.history = history;
  }

  /** Papers, the latest first; {@code next} is to be given as {@code before} to read on. */
  record Page(List<PaperView> papers, @Nullable Long next) {}

  /** Who asked, by name. */
  record RequesterRequest(@Nullable String requester) {}

  @Operation(
      summary = "交付履歴を照会する",
      description =
          "交付履歴の管理項目（1.3.8）で照会します（2.2.2）。新しい順に50件までを返し、続きは next を before に指定します。"
              + "例：/api/certificates?kind=20.1.1&from=2026-11-01&to=2026-11-30&item=INDIVIDUAL_NUMBER")
  @GetMapping("/api/certificates")
  Page find(@ParameterObject IssueEntry entry) {
    IssueHistory.Found found = history.find(entry.read());
    return new Page(found.papers().stream().map(PaperView::of).toList(), found.next());
  }

  @Operation(
      summary = "交付した証明書の請求者を修正する",
      description = "発行時に記録した請求者は requesterAtIssue に残ります（8.1.1）。")
  @PostMapping("/api/certificates/{issueNo}/requester")
  PaperView correct(@PathVariable long issueNo, @RequestBody RequesterRequest request) {
    Findings findings = new Findings();
    String text = request.requester();
    Requester requester =
        findings.require(
            text == null ? "" : text, new EntryItem("requester", "請求者"), Requester::parse);
    if (requester == null) {
      throw new CertificateRefusedException(findings.list());
    }
    return PaperView.of(history.correctRequester(issueNo, requester));
  }
}
