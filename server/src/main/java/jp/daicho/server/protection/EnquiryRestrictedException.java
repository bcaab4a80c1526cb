package jp.daicho.server.protection;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.number.AddressNumber;

/** A record is not shown, because looking at it is restricted as an error (3.1). */
public final class EnquiryRestrictedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient AddressNumber person;
  private final transient List<Finding> findings;

  /** With whom it was about, and the restrictions against it. */
  public EnquiryRestrictedException(AddressNumber person, List<Finding> findings) {
    super(findings.stream().map(Finding::number).distinct().toList().toString());
    this.person = person;
    this.findings = List.copyOf(findings);
  }

  /** 宛名番号 of whoever is restricted. */
  public AddressNumber person() {
    return person;
  }

  /** Why. */
  public List<Finding> findings() {
    return findings;
  }
}
