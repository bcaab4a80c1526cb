package jp.daicho.ledger.support;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** Which municipality of the applicant this one is (1.1.16). */
public enum Standing {
  /** That of the present address. */
  CURRENT("current", "現住所地市区町村"),
  /** That of a former address, or of the present or a former registered domicile. */
  FORMER("former", "前住所地市区町村等");

  private final String code;
  private final String label;

  Standing(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The code in files, JSON and forms. */
  public String code() {
    return code;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /**
   * Reads a code.
   *
   * @throws InvalidValueException if there is none such
   */
  public static Standing parse(String code) {
    return Arrays.stream(values())
        .filter(standing -> standing.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "standing"));
  }
}
