package jp.daicho.ledger.number;

import jp.daicho.ledger.finding.InvalidValueException;

/**
 * Household number (世帯番号): the number of a household in its municipality (1.1.13).
 *
 * <p>Numbers given out here are a serial and a check digit, ten digits in all as long as the serial
 * has nine. Numbers given out by an earlier system keep their value whatever its check digit is,
 * because 1.1.13 applies its rule to new numbers only; {@link #isWellFormed()} tells which they
 * are. Leading zeros belong to the number.
 *
 * @param value 1 to 15 digits
 */
public record HouseholdNumber(String value) {
  private static final String WHAT = "household number";

  /**
   * Checks that the number is of 1 to 15 digits.
   *
   * @throws InvalidValueException if it is not
   */
  public HouseholdNumber {
    NumberText.requireDigits(value, 1, SerialNumber.LONGEST, WHAT);
  }

  /**
   * The number written in exactly these digits; its check digit is not asked for.
   *
   * @throws InvalidValueException if {@code value} is not 1 to 15 digits
   */
  public static HouseholdNumber of(String value) {
    return new HouseholdNumber(value);
  }

  /**
   * The number as it may be typed: full-width digits, spaces and hyphens are folded.
   *
   * @throws InvalidValueException if {@code text} is not 1 to 15 digits
   */
  public static HouseholdNumber parse(String text) {
    return new HouseholdNumber(NumberText.fold(text));
  }

  /**
   * The number given out for a serial.
   *
   * @throws IllegalArgumentException if the serial is not {@linkplain #isAssignable(long)
   *     assignable}
   */
  public static HouseholdNumber ofSerial(long serial) {
    return new HouseholdNumber(SerialNumber.withCheckDigit(serial));
  }

  /**
   * Whether the serial can be given out. One in eleven cannot: modulus 11 leaves 1, for which
   * 1.1.13 names no check digit; it is skipped. Neither can a serial below 1 or of more than 14
   * digits.
   */
  public static boolean isAssignable(long serial) {
    return SerialNumber.isAssignable(serial);
  }

  /**
   * The digits before the last as a number: the serial this number was given out for, if it
   * {@linkplain #isWellFormed() is well formed}.
   */
  public long serial() {
    return SerialNumber.serial(value);
  }

  /** Whether the number follows the rule for new numbers: ten digits or more, right check digit. */
  public boolean isWellFormed() {
    return SerialNumber.isWellFormed(value);
  }
}
