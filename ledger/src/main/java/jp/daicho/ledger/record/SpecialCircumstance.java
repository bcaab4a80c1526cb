package jp.daicho.ledger.record;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * 特別な事由 of a move (1.1.4): its history is kept in the record, but a certificate that prints history
 * leaves it out unless it is asked for. The codes are ours.
 */
public enum SpecialCircumstance {
  /** 特別養子縁組. */
  SPECIAL_ADOPTION("1", "特別養子縁組"),
  /** 特別養子縁組の解消. */
  SPECIAL_ADOPTION_DISSOLVED("2", "特別養子縁組の解消"),
  /** 性別の変更. */
  CHANGE_OF_SEX("3", "性別の変更");

  private final String code;
  private final String label;

  SpecialCircumstance(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The code in files and in the database. */
  public String code() {
    return code;
  }

  /** The words of the standard. */
  public String label() {
    return label;
  }

  /**
   * The circumstance with a code or label.
   *
   * @throws InvalidValueException if there is none
   */
  public static SpecialCircumstance parse(String text) {
    return Arrays.stream(values())
        .filter(it -> it.code.equals(text) || it.label.equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "special circumstance"));
  }
}
