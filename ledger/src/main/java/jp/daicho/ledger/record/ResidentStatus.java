package jp.daicho.ledger.record;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * 住民状態: whether the person is a resident, or why not any more (1.1.1, 1.1.2). Codes are
 * provisional.
 */
public enum ResidentStatus {
  /** 住民. */
  RESIDENT("1", "住民"),
  /** 転出. */
  MOVED_OUT("2", "転出"),
  /** 死亡. */
  DECEASED("3", "死亡"),
  /** 消除, for any other reason. */
  DELETED("9", "消除");

  private final String code;
  private final String label;

  ResidentStatus(String code, String label) {
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

  /** True for a resident record in force, false for a deleted record (除票). */
  public boolean isResident() {
    return this == RESIDENT;
  }

  /**
   * Reads a code.
   *
   * @throws InvalidValueException when no status has it
   */
  public static ResidentStatus parse(String text) {
    for (ResidentStatus status : values()) {
      if (status.code.equals(text)) {
        return status;
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_CODE, "resident status");
  }
}
