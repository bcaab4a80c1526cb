package jp.daicho.ledger.number;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * Individual Number (個人番号): 12 digits, the last of which is a check digit.
 *
 * <p>The check digit finds a wrong digit except in one case: remainders 0 and 1 share the digit 0.
 *
 * @param value the 12 digits
 */
public record IndividualNumber(String value) {
  private static final String WHAT = "individual number";
  private static final int LENGTH = 12;

  /**
   * Checks length, digits and check digit.
   *
   * @throws InvalidValueException if {@code value} is no individual number
   */
  public IndividualNumber {
    NumberText.requireDigits(value, LENGTH, WHAT);
    if (!CheckDigit.RESIDENT.isRight(value)) {
      throw new InvalidValueException(Fault.WRONG_CHECK_DIGIT, WHAT);
    }
  }

  /**
   * The number written in exactly these digits.
   *
   * @throws InvalidValueException if {@code value} is no individual number
   */
  public static IndividualNumber of(String value) {
    return new IndividualNumber(value);
  }

  /**
   * The number as it may be typed: full-width digits, spaces and hyphens are folded.
   *
   * @throws InvalidValueException if {@code text} is no individual number
   */
  public static IndividualNumber parse(String text) {
    return new IndividualNumber(NumberText.fold(text));
  }

  /**
   * The number with these digits before its check digit.
   *
   * @throws InvalidValueException if {@code body} is not 11 digits
   */
  public static IndividualNumber ofBody(String body) {
    NumberText.requireDigits(body, LENGTH - 1, WHAT);
    return new IndividualNumber(body + CheckDigit.RESIDENT.of(body).orElseThrow());
  }

  /** Hides the digits: the number must not reach a log. */
  @Override
  public String toString() {
    return "IndividualNumber[" + "*".repeat(LENGTH) + "]";
  }
}
