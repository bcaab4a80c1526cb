package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.certificates.IssuedPaper;
import org.jspecify.annotations.Nullable;

/** An issued paper as callers of the API read it (1.3.8). */
@Schema(name = "IssuedPaper", description = "発行した証明書・通知等（交付履歴）")
public record PaperView(
    long issueNo,
    String issueNumber,
    Instant issuedAt,
    String kind,
    String label,
    String form,
    String formVersion,
    List<String> persons,
    @Nullable String household,
    @Nullable Long moveNumber,
    List<String> printed,
    boolean history,
    String seal,
    boolean officialUse,
    @Nullable String requester,
    @Nullable String requesterAtIssue,
    String purpose,
    int pages,
    int copies,
    String placeOfEntry,
    String terminal,
    long operatorId,
    String operator,
    @Nullable DisposalView disposal,
    String pdf) {

  /** That it was destroyed. */
  @Schema(name = "PaperDisposal", description = "誤って発行した証明書の処分")
  public record DisposalView(Instant at, String reason, long operatorId) {}

  /** As callers read it. */
  public static PaperView of(IssuedPaper paper) {
    Requester requester = paper.requester();
    Requester asked = paper.requesterAtIssue();
    IssuedPaper.Disposal disposal = paper.disposal();
    HouseholdNumber household = paper.household();
    return new PaperView(
        paper.issueNo(),
        paper.issueNumber(),
        paper.issuedAt(),
        paper.kind(),
        paper.label(),
        paper.form(),
        paper.formVersion(),
        paper.persons().stream().map(AddressNumber::value).toList(),
        household == null ? null : household.value(),
        paper.moveNumber(),
        paper.printed().stream().sorted().map(Enum::name).toList(),
        paper.history(),
        paper.seal().name(),
        paper.officialUse(),
        requester == null ? null : requester.name(),
        asked == null ? null : asked.name(),
        paper.purpose(),
        paper.pages(),
        paper.copies(),
        paper.placeOfEntry(),
        paper.terminal(),
        paper.operatorId(),
        paper.operatorLogin(),
        disposal == null
            ? null
            : new DisposalView(disposal.at(), disposal.reason(), disposal.operatorId()),
        "/api/certificates/" + paper.issueNo() + "/pdf");
  }
}
