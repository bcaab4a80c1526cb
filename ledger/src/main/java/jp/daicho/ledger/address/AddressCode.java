package jp.daicho.ledger.address;

import jp.daicho.ledger.finding.InvalidValueException;

/**
 * Address code (住所コード, 1.3.3): prefecture (2), municipality (3), 大字 (3), 小字 (3).
 *
 * @param value eleven digits
 */
public record AddressCode(String value) {
  private static final String WHAT = "address code";

  /**
   * Checks length and digits.
   *
   * @throws InvalidValueException if {@code value} is not eleven digits
   */
  public AddressCode {
    AddressDigits.require(value, 11, WHAT);
  }

  /**
   * The code written in exactly these digits.
   *
   * @throws InvalidValueException if {@code value} is not eleven digits
   */
  public static AddressCode of(String value) {
    return new AddressCode(value);
  }

  /**
   * The code as typed, in full-width or half-width digits, with spaces or hyphens.
   *
   * @throws InvalidValueException if {@code text} is not eleven digits
   */
  public static AddressCode parse(String text) {
    return new AddressCode(AddressDigits.fold(text));
  }

  /** The prefecture, two digits (JIS X 0401). */
  public String prefecture() {
    return value.substring(0, 2);
  }

  /** The municipality in its prefecture, three digits (JIS X 0402). */
  public String municipality() {
    return value.substring(2, 5);
  }

  /** The 大字, three digits. */
  public String section() {
    return value.substring(5, 8);
  }

  /** The 小字, three digits. */
  public String subsection() {
    return value.substring(8);
  }
}
