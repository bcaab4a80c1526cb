package jp.daicho.ledger.address;

import jp.daicho.ledger.finding.InvalidValueException;

/**
 * Postal code (郵便番号, 1.1.17).
 *
 * @param value seven digits
 */
public record PostalCode(String value) {
  private static final String WHAT = "postal code";

  /**
   * Checks length and digits.
   *
   * @throws InvalidValueException if {@code value} is not seven digits
   */
  public PostalCode {
    AddressDigits.require(value, 7, WHAT);
  }

  /**
   * The code written in exactly these digits.
   *
   * @throws InvalidValueException if {@code value} is not seven digits
   */
  public static PostalCode of(String value) {
    return new PostalCode(value);
  }

  /**
   * The code as typed: {@code 〒191-0011}, in full-width or half-width characters.
   *
   * @throws InvalidValueException if {@code text} is not seven digits
   */
  public static PostalCode parse(String text) {
    return new PostalCode(AddressDigits.fold(text));
  }

  /** As printed on mail: {@code 191-0011}. */
  public String hyphenated() {
    return value.substring(0, 3) + "-" + value.substring(3);
  }
}
