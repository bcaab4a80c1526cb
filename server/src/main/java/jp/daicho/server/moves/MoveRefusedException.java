package jp.daicho.server.moves;

import java.util.List;
import jp.daicho.ledger.finding.Finding;

/** Thrown when a move is not entered, corrected or registered; the findings say why. */
public final class MoveRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Refused because of findings. */
  public MoveRefusedException(List<Finding> findings) {
    super(findings.stream().map(Finding::number).distinct().toList().toString());
    this.findings = List.copyOf(findings);
  }

  /** All that stands against it, errors and unconfirmed alerts. */
  public List<Finding> findings() {
    return findings;
  }
}
