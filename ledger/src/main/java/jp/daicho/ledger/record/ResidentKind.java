package jp.daicho.ledger.record;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** 住民種別: whether the record is a Japanese national's or a foreign resident's (1.1.1, 1.1.2). */
public enum ResidentKind {
  /** 日本人住民. */
  JAPANESE("1", "日本人"),
  /** 外国人住民, as defined by Article 30-45 of the Basic Resident Registration Act. */
  FOREIGN("2", "外国人");

  private final String code;
  private final String label;

  ResidentKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The code in files and in the database. */
  public String code() {
    return code;
  }

  /** The word on screens. */
  public String label() {
    return label;
  }

  /**
   * Reads a code or a label.
   *
   * @throws InvalidValueException when the text is neither
   */
  public static ResidentKind parse(String text) {
    for (ResidentKind kind : values()) {
      if (kind.code.equals(text) || kind.label.equals(text)) {
        return kind;
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_CODE, "resident kind");
  }
}
