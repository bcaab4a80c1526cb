package jp.daicho.ledger.number;

import jp.daicho.ledger.finding.InvalidValueException;

/**
 * Residence card number (在留カードの番号) of a mid- to long-term resident: two letters, eight digits, two
 * letters, without a check digit.
 *
 * @param value twelve half-width upper-case characters
 */
public record ResidenceCardNumber(String value) {
  private static final String WHAT = "residence card number";

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if {@code value} has another form
   */
  public ResidenceCardNumber {
    CardNumber.require(value, WHAT);
  }

  /**
   * The number written in exactly these characters.
   *
   * @throws InvalidValueException if {@code value} has another form
   */
  public static ResidenceCardNumber of(String value) {
    return new ResidenceCardNumber(value);
  }

  /**
   * The number as it may be typed: full-width and lower-case characters, spaces and hyphens are
   * folded.
   *
   * @throws InvalidValueException if {@code text} has another form
   */
  public static ResidenceCardNumber parse(String text) {
    return new ResidenceCardNumber(NumberText.fold(text));
  }

  /** Hides the digits: the number must not reach a log. */
  @Override
  public String toString() {
    return "ResidenceCardNumber[************]";
  }
}
