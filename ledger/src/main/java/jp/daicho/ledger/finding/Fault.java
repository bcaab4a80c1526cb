package jp.daicho.ledger.finding;

/**
 * The rule that a text breaks when it cannot be read as a value of the register.
 *
 * <p>A fault is what a value knows about itself; which item of which person it concerns, and the
 * words the clerk reads, belong to the finding that carries it.
 */
public enum Fault {
  /** Nothing was given where a value is needed. */
  EMPTY,
  /** The number of characters is not the one the value has. */
  WRONG_LENGTH,
  /** More characters than the item holds. */
  TOO_LONG,
  /** Something other than the digits 0 to 9. */
  NOT_DIGITS,
  /** The last digit does not follow from the others. */
  WRONG_CHECK_DIGIT,
  /** The text has none of the forms in which the value is written. */
  UNKNOWN_FORM,
  /** A day that no calendar has and the register does not allow either. */
  IMPOSSIBLE_DATE,
  /** A year outside the years of its era. */
  OUTSIDE_ERA,
  /** A character that is not in the character tables. */
  UNKNOWN_CHARACTER,
  /** A character of a kind that this item does not take, such as a Latin letter in a reading. */
  WRONG_CHARACTER_KIND,
  /** A control character, a line break, or half of a character. */
  CONTROL_CHARACTER,
  /** A value that no code list has. */
  UNKNOWN_CODE
}
