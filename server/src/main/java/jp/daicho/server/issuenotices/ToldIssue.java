package jp.daicho.server.issuenotices;

import jp.daicho.ledger.number.AddressNumber;

/**
 * That somebody is told of the issue of a certificate (8.1.3).
 *
 * @param issueNo the number of the certificate in the municipality
 * @param person 宛名番号 of the person on it
 */
public record ToldIssue(long issueNo, AddressNumber person) {
  /** The certificate only. */
  @Override
  public String toString() {
    return "ToldIssue[" + issueNo + "]";
  }
}
