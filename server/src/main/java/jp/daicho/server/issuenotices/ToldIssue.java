package jp.daicho.server.issuenotices;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;

/**
 * That somebody is told of the issue of a certificate (8.1.3).
 *
 * @param issueNo the number of the certificate in the municipality
 * @param person 宛名番号 of the person on it
 */
public record ToldIssue(long issueNo, AddressNumber person) {
  /** As screens and the API write it: both with a colon between. */
  public String written() {
    return issueNo + ":" + person.value();
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @throws InvalidValueException if it is nothing of the kind
   */
  public static ToldIssue parse(String written) {
    int colon = written.indexOf(':');
    if (colon < 1 || !written.substring(0, colon).matches("[0-9]{1,18}")) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "issue");
    }
    return new ToldIssue(
        Long.parseLong(written.substring(0, colon)),
        AddressNumber.parse(written.substring(colon + 1)));
  }

  /** The certificate only. */
  @Override
  public String toString() {
    return "ToldIssue[" + issueNo + "]";
  }
}
