package jp.daicho.ledger.certificate;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** Who asks for a certified copy, in the classes of the Act (Articles 12 to 12-3). */
public enum Requester {
  /** 本人. */
  SELF("本人"),
  /** 同一世帯の者. */
  SAME_HOUSEHOLD("同一世帯の者"),
  /** 代理人 of one of the two. */
  AGENT("代理人"),
  /** 国又は地方公共団体の機関. */
  PUBLIC_OFFICE("国又は地方公共団体の機関"),
  /** 特定事務受任者: a lawyer and the like. */
  PROFESSIONAL("特定事務受任者"),
  /** その他の第三者. */
  THIRD_PARTY("その他の第三者");

  private final String label;

  Requester(String label) {
    this.label = label;
  }

  /** What the clerk reads. */
  public String label() {
    return label;
  }

  /** Whether the person, the household or somebody in their name asks. */
  public boolean isOwnHousehold() {
    return switch (this) {
      case SELF, SAME_HOUSEHOLD, AGENT -> true;
      case PUBLIC_OFFICE, PROFESSIONAL, THIRD_PARTY -> false;
    };
  }

  /**
   * The class with a name, such as {@code SELF}.
   *
   * @throws InvalidValueException if there is none
   */
  public static Requester parse(String name) {
    return Arrays.stream(values())
        .filter(requester -> requester.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "requester"));
  }
}
