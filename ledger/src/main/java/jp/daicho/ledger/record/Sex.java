package jp.daicho.ledger.record;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** Sex as the register codes it: 0 unknown or not filled in, 1 male, 2 female. */
public enum Sex {
  /** 不明（未記入）. */
  UNKNOWN("0", ""),
  /** 男. */
  MALE("1", "男"),
  /** 女. */
  FEMALE("2", "女");

  private final String code;
  private final String label;

  Sex(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The code in files and in the database. */
  public String code() {
    return code;
  }

  /** What is printed; empty when unknown. */
  public String label() {
    return label;
  }

  /**
   * Reads a code or a label.
   *
   * @throws InvalidValueException when the text is neither
   */
  public static Sex parse(String text) {
    for (Sex sex : values()) {
      if (sex.code.equals(text) || (!sex.label.isEmpty() && sex.label.equals(text))) {
        return sex;
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_CODE, "sex");
  }
}
