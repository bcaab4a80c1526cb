package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.IssuedPaper;
import org.jspecify.annotations.Nullable;

/** An issued paper as callers of the API read it (1.3.8). */
@Schema(name = "IssuedPaper", description = "発行した証明書（交付履歴）")
record PaperView(
    long issueNo,
    String issueNumber,
    Instant issuedAt,
    String form,
    String formVersion,
    List<String> persons,
    String household,
    List<String> printed,
    boolean history,
    String seal,
    boolean officialUse,
    String requester,
    String purpose,
    int pages,
    int copies,
    String placeOfEntry,
    String terminal,
    long operatorId,
    @Nullable DisposalView disposal,
    String pdf) {

  /** That it was destroyed. */
  @Schema(name = "PaperDisposal", description = "誤って発行した証明書の処分")
  record DisposalView(Instant at, String reason, long operatorId) {}

  /** As callers read it. */
  static PaperView of(IssuedPaper paper) {
    IssuedPaper.Disposal disposal = paper.disposal();
    return new PaperView(
        paper.issueNo(),
        paper.issueNumber(),
        paper.issuedAt(),
        paper.form().id(),
        paper.formVersion(),
        paper.persons().stream().map(AddressNumber::value).toList(),
        paper.household().value(),
        paper.printed().stream().sorted().map(Enum::name).toList(),
        paper.history(),
        paper.seal().name(),
        paper.officialUse(),
        paper.requester().name(),
        paper.purpose(),
        paper.pages(),
        paper.copies(),
        paper.placeOfEntry(),
        paper.terminal(),
        paper.operatorId(),
        disposal == null
            ? null
            : new DisposalView(disposal.at(), disposal.reason(), disposal.operatorId()),
        "/api/certificates/" + paper.issueNo() + "/pdf");
  }
}
