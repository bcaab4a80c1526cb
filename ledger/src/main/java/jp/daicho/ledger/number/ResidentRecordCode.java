package jp.daicho.ledger.number;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * Resident record code (住民票コード): 11 digits, the last of which is a check digit.
 *
 * <p>The check digit finds a wrong digit except in one case: remainders 0 and 1 share the digit 0.
 *
 * @param value the 11 digits
 */
public record ResidentRecordCode(String value) {
  private static final String WHAT = "resident record code";
  private static final int LENGTH = 11;

  /**
   * Checks length, digits and check digit.
   *
   * @throws InvalidValueException if {@code value} is no resident record code
   */
  public ResidentRecordCode {
    NumberText.requireDigits(value, LENGTH, WHAT);
    if (!CheckDigit.RESIDENT.isRight(value)) {
      throw new InvalidValueException(Fault.WRONG_CHECK_DIGIT, WHAT);
    }
  }

  /**
   * The number written in exactly these digits.
   *
   * @throws InvalidValueException if {@code value} is no resident record code
   */
  public static ResidentRecordCode of(String value) {
    return new ResidentRecordCode(value);
  }

  /**
   * The number as it may be typed: full-width digits, spaces and hyphens are folded.
   *
   * @throws InvalidValueException if {@code text} is no resident record code
   */
  public static ResidentRecordCode parse(String text) {
    return new ResidentRecordCode(NumberText.fold(text));
  }

  /**
   * The number with these digits before its check digit.
   *
   * @throws InvalidValueException if {@code body} is not 10 digits
   */
  public static ResidentRecordCode ofBody(String body) {
    NumberText.requireDigits(body, LENGTH - 1, WHAT);
    return new ResidentRecordCode(body + CheckDigit.RESIDENT.of(body).orElseThrow());
  }

  /** Hides the digits: the number must not reach a log. */
  @Override
  public String toString() {
    return "ResidentRecordCode[" + "*".repeat(LENGTH) + "]";
  }
}
