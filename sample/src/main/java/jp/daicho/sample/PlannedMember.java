package jp.daicho.sample;

import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.record.Sex;

/**
 * A place in a household before anybody has a name.
 *
 * @param relationship 続柄
 * @param sex sex
 * @param age age in years
 * @param line whose surname the member has
 * @param register the family register the member is in; equal for members who share one
 * @param headsRegister whether the member is the 筆頭者 of it
 */
record PlannedMember(
    Relationship relationship,
    Sex sex,
    int age,
    Line line,
    Register register,
    boolean headsRegister) {

  /** Whose surname a member has. */
  enum Line {
    /** That of the householder. */
    HOUSEHOLDER,
    /** That with which the householder's spouse was born. */
    SPOUSE,
    /** One of its own. */
    OTHER
  }

  /** Family registers of the members of one household. */
  enum Register {
    /** The householder's, with spouse and unmarried children. */
    HOUSEHOLDER,
    /** That of the householder's parents. */
    PARENTS,
    /** That of a married child. */
    CHILD,
    /** That of the spouse's parents. */
    SPOUSES_PARENTS,
    /** One that nobody else of the household is in. */
    OWN
  }

  boolean isHouseholder() {
    return relationship.isHouseholder();
  }
}
