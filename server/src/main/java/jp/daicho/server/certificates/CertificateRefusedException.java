package jp.daicho.server.certificates;

import java.util.List;
import jp.daicho.ledger.finding.Finding;

/** Thrown when a certificate is not issued; the findings say why. Nothing has been recorded. */
public final class CertificateRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Refused because of findings. */
  public CertificateRefusedException(List<Finding> findings) {
    super(findings.stream().map(Finding::number).distinct().toList().toString());
    this.findings = List.copyOf(findings);
  }

  /** All that stands against it, errors and unconfirmed alerts. */
  public List<Finding> findings() {
    return findings;
  }
}
