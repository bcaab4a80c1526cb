package jp.daicho.ledger.record;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** 法第30条の45の表に規定する区分. The codes are provisional; the official list is not public. */
public enum ResidenceClass {
  /** 中長期在留者. */
  MID_TO_LONG_TERM("1", "中長期在留者"),
  /** 特別永住者. */
  SPECIAL_PERMANENT("2", "特別永住者"),
  /** 一時庇護許可者. */
  TEMPORARY_REFUGE("3", "一時庇護許可者"),
  /** 仮滞在許可者. */
  PROVISIONAL_STAY("4", "仮滞在許可者"),
  /** 出生による経過滞在者. */
  TRANSITIONAL_BY_BIRTH("5", "出生による経過滞在者"),
  /** 国籍喪失による経過滞在者. */
  TRANSITIONAL_BY_LOSS_OF_NATIONALITY("6", "国籍喪失による経過滞在者");

  private final String code;
  private final String label;

  ResidenceClass(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The code in files and in the database. */
  public String code() {
    return code;
  }

  /** The words printed on a certificate. */
  public String label() {
    return label;
  }

  /**
   * Reads a code or a label.
   *
   * @throws InvalidValueException when the text is neither
   */
  public static ResidenceClass parse(String text) {
    for (ResidenceClass residenceClass : values()) {
      if (residenceClass.code.equals(text) || residenceClass.label.equals(text)) {
        return residenceClass;
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_CODE, "class of Article 30-45");
  }
}
