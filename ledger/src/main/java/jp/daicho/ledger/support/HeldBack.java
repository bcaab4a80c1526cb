package jp.daicho.ledger.support;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** What an applicant asks to be held back: the office work and which address of hers (1.1.16). */
public enum HeldBack {
  /** Inspection of the register, present address. */
  INSPECTION_ADDRESS("inspection-address", "住民基本台帳の閲覧（現住所）"),
  /** Copies of the resident record, present address. */
  COPY_ADDRESS("copy-address", "住民票の写し等の交付（現住所）"),
  /** Copies of the resident record, former address. */
  COPY_FORMER_ADDRESS("copy-former-address", "住民票の写し等の交付（前住所）"),
  /** Copies of the supplement to the family register, registered domicile. */
  SUPPLEMENT_DOMICILE("supplement-domicile", "戸籍の附票の写し等の交付（本籍）"),
  /** The same, the domicile before. */
  SUPPLEMENT_FORMER_DOMICILE("supplement-former-domicile", "戸籍の附票の写し等の交付（前本籍）"),
  /** The same, those still earlier. */
  SUPPLEMENT_EARLIER_DOMICILE("supplement-earlier-domicile", "戸籍の附票の写し等の交付（前々本籍等）");

  private final String code;
  private final String label;

  HeldBack(String code, String label) {
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
  public static HeldBack parse(String code) {
    return Arrays.stream(values())
        .filter(office -> office.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "office"));
  }
}
