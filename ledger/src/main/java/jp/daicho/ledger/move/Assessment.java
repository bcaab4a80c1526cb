package jp.daicho.ledger.move;

import java.util.List;
import jp.daicho.ledger.finding.Finding;

/**
 * What the rules say of a move.
 *
 * @param findings errors and alerts, in the order of the entry's items
 */
public record Assessment(List<Finding> findings) {
  /** An assessment; the list is copied. */
  public Assessment {
    findings = List.copyOf(findings);
  }

  /** Whether nothing stops the registration. */
  public boolean allows() {
    return findings.stream().noneMatch(Finding::isError);
  }

  /** The findings that stop it. */
  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  /** The findings that need a second look. */
  public List<Finding> alerts() {
    return findings.stream().filter(finding -> !finding.isError()).toList();
  }
}
