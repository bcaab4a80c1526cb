package jp.daicho.ledger.support;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** Why a support measure is ended (3.4). */
public enum EndReason {
  /** The supported person asked for it. */
  REQUESTED("requested", "申出者からの終了の申出"),
  /** The period is over and was not extended. */
  PERIOD_OVER("period-over", "期間の経過（延長なし）"),
  /** The mayor finds that support is not needed, or not any more. */
  NOT_NEEDED("not-needed", "支援の必要性なし");

  private final String code;
  private final String label;

  EndReason(String code, String label) {
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
  public static EndReason parse(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "end reason"));
  }
}
