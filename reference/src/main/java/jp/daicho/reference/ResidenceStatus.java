package jp.daicho.reference;

import java.util.List;

/**
 * A status of residence (在留資格), or another ground on which a foreign national stays.
 *
 * @param name as the residence card prints it, without a subdivision
 * @param subdivisions what the name is divided into, such as 1号 and 2号; empty if it is not
 * @param lawTable where the law lists it
 * @param inRegister whether its holders are residents under Article 30-45
 * @param note a remark in Japanese, or empty
 */
public record ResidenceStatus(
    String name, List<String> subdivisions, String lawTable, boolean inRegister, String note) {
  /** A status; the list is copied. */
  public ResidenceStatus {
    subdivisions = List.copyOf(subdivisions);
  }

  /**
   * Whether it is one of the statuses of the Immigration Control Act that a residence card prints.
   */
  public boolean isStatusOfResidence() {
    return lawTable.startsWith("別表");
  }
}
