package jp.daicho.ledger.support;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** Where the application was received first (1.1.16). */
public enum Reception {
  /** Here: 当初受付市区町村. */
  FIRST("first", "当初受付市区町村"),
  /** Elsewhere, and forwarded here: 転送受付市区町村. */
  FORWARDED("forwarded", "転送受付市区町村");

  private final String code;
  private final String label;

  Reception(String code, String label) {
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
  public static Reception parse(String code) {
    return Arrays.stream(values())
        .filter(reception -> reception.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "reception"));
  }
}
