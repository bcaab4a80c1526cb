package jp.daicho.server.moves.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import org.springframework.http.HttpStatus;

/** How a refused step is told to programs: what others did in between is a conflict. */
public final class RefusalStatus {
  private static final Set<FindingCode> OTHERS =
      EnumSet.of(
          FindingCode.DRAFT_CHANGED,
          FindingCode.DRAFT_CLOSED,
          FindingCode.UNDER_DRAFT,
          FindingCode.BEING_ENTERED,
          FindingCode.RECORD_CHANGED);

  private RefusalStatus() {}

  /** 409 where somebody else was faster, else 422. */
  public static HttpStatus of(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> OTHERS.contains(finding.code()))
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
