package jp.daicho.ledger.number;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * Municipality code (全国地方公共団体コード): prefecture (2, JIS X 0401), municipality or ward (3, JIS X
 * 0402), check digit (1). Whether a municipality has the code, the reference data know.
 *
 * @param value the six digits
 */
public record MunicipalityCode(String value) {
  private static final String WHAT = "municipality code";
  private static final int LENGTH = 6;
  private static final int PREFECTURES = 47;
  private static final String OF_CENTRE = "000001";

  /**
   * Of those who run a service for many municipalities (運用センター). No prefecture has the number 00,
   * so no municipality can ever have it; nobody can type it where a municipality is asked for.
   */
  public static final MunicipalityCode CENTRE = new MunicipalityCode(OF_CENTRE);

  /**
   * Checks length, digits, check digit and that the prefecture is one of the 47, or that it is the
   * centre's.
   *
   * @throws InvalidValueException if {@code value} is no municipality code
   */
  public MunicipalityCode {
    NumberText.requireDigits(value, LENGTH, WHAT);
    if (!CheckDigit.MUNICIPALITY.isRight(value)) {
      throw new InvalidValueException(Fault.WRONG_CHECK_DIGIT, WHAT);
    }
    int prefecture = Integer.parseInt(value.substring(0, 2));
    if ((prefecture < 1 || prefecture > PREFECTURES) && !value.equals(OF_CENTRE)) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, WHAT);
    }
  }

  /**
   * The code written in exactly these digits.
   *
   * @throws InvalidValueException if {@code value} is no municipality code
   */
  public static MunicipalityCode of(String value) {
    return new MunicipalityCode(value);
  }

  /**
   * The code as it may be typed: full-width digits, spaces and hyphens are folded.
   *
   * @throws InvalidValueException if {@code text} is no municipality code
   */
  public static MunicipalityCode parse(String text) {
    MunicipalityCode code = new MunicipalityCode(NumberText.fold(text));
    if (code.isCentre()) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, WHAT);
    }
    return code;
  }

  /**
   * The code with these five digits (JIS X 0401 and 0402) before its check digit.
   *
   * @throws InvalidValueException if {@code jisCode} is not five digits or of no prefecture
   */
  public static MunicipalityCode ofJisCode(String jisCode) {
    NumberText.requireDigits(jisCode, LENGTH - 1, WHAT);
    return new MunicipalityCode(jisCode + CheckDigit.MUNICIPALITY.of(jisCode).orElseThrow());
  }

  /** The five digits before the check digit. */
  public String jisCode() {
    return value.substring(0, LENGTH - 1);
  }

  /** The two digits of the prefecture, 01 to 47. */
  public String prefectureCode() {
    return value.substring(0, 2);
  }

  /** Whether it is that of no municipality, but of those who run the service. */
  public boolean isCentre() {
    return value.equals(OF_CENTRE);
  }

  /** Whether the code is a prefecture's own, not a municipality's. */
  public boolean isPrefecture() {
    return value.startsWith("000", 2);
  }
}
