package jp.daicho.ledger.number;

import jp.daicho.ledger.finding.InvalidValueException;

/**
 * Special permanent resident certificate number (特別永住者証明書の番号): two letters, eight digits, two
 * letters, without a check digit.
 *
 * @param value twelve half-width upper-case characters
 */
public record SpecialPermanentResidentCertificateNumber(String value) {
  private static final String WHAT = "special permanent resident certificate number";

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if {@code value} has another form
   */
  public SpecialPermanentResidentCertificateNumber {
    CardNumber.require(value, WHAT);
  }

  /**
   * The number written in exactly these characters.
   *
   * @throws InvalidValueException if {@code value} has another form
   */
  public static SpecialPermanentResidentCertificateNumber of(String value) {
    return new SpecialPermanentResidentCertificateNumber(value);
  }

  /**
   * The number as it may be typed: full-width and lower-case characters, spaces and hyphens are
   * folded.
   *
   * @throws InvalidValueException if {@code text} has another form
   */
  public static SpecialPermanentResidentCertificateNumber parse(String text) {
    return new SpecialPermanentResidentCertificateNumber(NumberText.fold(text));
  }

  /** Hides the digits: the number must not reach a log. */
  @Override
  public String toString() {
    return "SpecialPermanentResidentCertificateNumber[************]";
  }
}
