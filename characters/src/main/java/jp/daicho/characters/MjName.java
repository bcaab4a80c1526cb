package jp.daicho.characters;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * The name of a character in the MJ table (MJ文字図形名), such as {@code MJ026190} for one of the 邉.
 *
 * @param number the number after {@code MJ}, 1 to 999999
 */
public record MjName(int number) implements Comparable<MjName> {

  /**
   * Checks the number.
   *
   * @throws InvalidValueException if it does not have one to six digits
   */
  public MjName {
    if (number < 1 || number > 999_999) {
      throw new InvalidValueException(Fault.WRONG_LENGTH, "MJ name");
    }
  }

  /**
   * Reads a name.
   *
   * @param text {@code MJ} and six digits
   * @throws InvalidValueException if the text has another form
   */
  public static MjName parse(String text) {
    if (!text.matches("MJ[0-9]{6}")) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "MJ name");
    }
    return new MjName(Integer.parseInt(text.substring(2)));
  }

  @Override
  public int compareTo(MjName other) {
    return Integer.compare(number, other.number);
  }

  /** {@code MJ} and six digits. */
  @Override
  public String toString() {
    String digits = Integer.toString(number);
    return "MJ" + "0".repeat(6 - digits.length()) + digits;
  }
}
