package jp.daicho.characters;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * A code of the unified characters of the basic resident register network (住基ネット統一文字コード), such as
 * {@code J+9089}.
 *
 * @param value the 16-bit code
 */
public record JukiCode(int value) {

  /**
   * Checks the code.
   *
   * @throws InvalidValueException if it does not fit into four hexadecimal digits
   */
  public JukiCode {
    if (value < 0 || value > 0xFFFF) {
      throw new InvalidValueException(Fault.WRONG_LENGTH, "juki code");
    }
  }

  /**
   * Reads a code.
   *
   * @param text {@code J+} and four hexadecimal digits in capitals
   * @throws InvalidValueException if the text has another form
   */
  public static JukiCode parse(String text) {
    if (!text.matches("J\\+[0-9A-F]{4}")) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "juki code");
    }
    return new JukiCode(Integer.parseInt(text.substring(2), 16));
  }

  /** {@code J+} and four hexadecimal digits. */
  @Override
  public String toString() {
    return "J+%04X".formatted(value);
  }
}
