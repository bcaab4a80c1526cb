package jp.daicho.server.inquiry;

import java.util.List;

/**
 * A household.
 *
 * @param householdNumber 世帯番号
 * @param householderName 世帯主の氏名; empty if there is none
 * @param address 住所
 * @param members the present members, in the order of 5.2
 * @param deletedMembers those whose record was deleted while they were members (3.3)
 */
public record ShownHousehold(
    String householdNumber,
    String householderName,
    String address,
    List<ResidentLine> members,
    List<ResidentLine> deletedMembers) {
  /** A household; the lists are copied. */
  public ShownHousehold {
    members = List.copyOf(members);
    deletedMembers = List.copyOf(deletedMembers);
  }

  /** Without names. */
  @Override
  public String toString() {
    return "ShownHousehold[" + householdNumber + "]";
  }
}
