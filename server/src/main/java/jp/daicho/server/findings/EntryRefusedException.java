package jp.daicho.server.findings;

import java.util.List;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;

/** Thrown when an entry is not kept; the findings say why. */
public final class EntryRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Refused because of findings. */
  public EntryRefusedException(List<Finding> findings) {
    super(findings.stream().map(Finding::number).distinct().toList().toString());
    this.findings = List.copyOf(findings);
  }

  /** Refused because of one finding. */
  public static EntryRefusedException of(FindingCode code, EntryItem where, String... details) {
    return new EntryRefusedException(List.of(Finding.of(code, where, details)));
  }

  /** All that stands against it. */
  public List<Finding> findings() {
    return findings;
  }
}
