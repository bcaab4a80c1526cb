package jp.daicho.ledger.move;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.record.MoveEntry;
import org.jspecify.annotations.Nullable;

/** On what a move rests, and the date that goes with it (1.2.1, 4.1.0.2, 4.2.0.4, 4.2.0.5). */
public enum Ground {
  /** 届出. */
  NOTIFICATION("1", "届出", CommonField.NOTIFIED_ON),
  /** 職権. */
  EX_OFFICIO("2", "職権", null),
  /** 申出を受けた職権. */
  REQUEST("3", "申出", CommonField.REQUESTED_ON),
  /** 戸籍届出・戸籍通知. */
  FAMILY_REGISTER("4", "戸籍届出・通知", CommonField.NOTICED_ON),
  /** 出入国在留管理庁長官の通知. */
  IMMIGRATION("5", "出入国在留管理庁長官通知", CommonField.NOTICED_ON),
  /** 旧氏の請求, the only claim whose day the history keeps (1.2.1). */
  CLAIM("6", "請求（旧氏）", CommonField.CLAIMED_ON),
  /** 転入通知. */
  ARRIVAL("7", "転入通知", CommonField.NOTICED_ON),
  /** 個人番号・住民票コードの変更の請求. */
  APPLICATION("8", "請求", null);

  private final String code;
  private final String label;
  private final @Nullable CommonField date;

  Ground(String code, String label, @Nullable CommonField date) {
    this.code = code;
    this.label = label;
    this.date = date;
  }

  /** The code in entries and files; provisional. */
  public String code() {
    return code;
  }

  /** The word on screens. */
  public String label() {
    return label;
  }

  /** The field of the day that goes with it, or null where it has none. */
  public @Nullable CommonField date() {
    return date;
  }

  /**
   * On what a move of a kind rests of which only the days are known: that with its day, else the
   * first that has none, else the usual one, whose day was left empty.
   */
  public static Ground of(MoveType type, MoveEntry entry) {
    for (Ground ground : type.grounds()) {
      boolean hasDay =
          switch (ground) {
            case NOTIFICATION -> entry.notifiedOn() != null;
            case REQUEST -> entry.requestedOn() != null;
            case FAMILY_REGISTER, IMMIGRATION, ARRIVAL -> entry.noticedOn() != null;
            case CLAIM -> entry.claimedOn() != null;
            case EX_OFFICIO, APPLICATION -> false;
          };
      if (hasDay) {
        return ground;
      }
    }
    return type.grounds().stream()
        .filter(ground -> ground.date == null)
        .findFirst()
        .orElse(type.usualGround());
  }

  /** Whether the office acts of itself, so that 職権記録書 and 職権記載等通知書 follow (4.2.0.1). */
  public boolean isExOfficio() {
    return this == EX_OFFICIO || this == REQUEST || this == FAMILY_REGISTER || this == IMMIGRATION;
  }

  /**
   * Reads a code or a word.
   *
   * @throws InvalidValueException when no ground has it
   */
  public static Ground parse(String text) {
    for (Ground ground : values()) {
      if (ground.code.equals(text) || ground.label.equals(text)) {
        return ground;
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_CODE, "ground of a move");
  }
}
