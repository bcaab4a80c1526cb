package jp.daicho.ledger.household;

import java.util.List;

/**
 * Something about the members of a household that cannot be or is unlikely to be so.
 *
 * <p>Whether it stops an entry or only alerts is for the move that asks.
 *
 * @param kind what it is
 * @param addressNumbers the members it is about, in the order given
 */
public record HouseholdFault(Kind kind, List<String> addressNumbers) {

  /** The faults a household can have. */
  public enum Kind {
    /** Nobody is the householder; allowed by 1.1.10. */
    NO_HOUSEHOLDER,
    /** More than one householder. */
    SEVERAL_HOUSEHOLDERS,
    /** The same person more than once. */
    SAME_PERSON_TWICE,
    /** More than one spouse of the householder. */
    SEVERAL_SPOUSES,
    /** More than one father of the householder; possible with an adoptive father. */
    SEVERAL_FATHERS,
    /** More than one mother of the householder; possible with an adoptive mother. */
    SEVERAL_MOTHERS,
    /**
     * A child born before the householder, or a parent born after; only adoption can explain some.
     */
    CHILD_NOT_YOUNGER_THAN_PARENT,
    /** 兄 or 姉 born after the householder, or 弟 or 妹 born before. */
    SIBLING_ON_WRONG_SIDE_OF_AGE,
    /** A chain whose meaning has a shorter notation, such as 父の子 or 妻の夫 (note of 1.1.11). */
    NOT_HIGHEST_NOTATION,
    /** The family a member is said to belong to is not in the household. */
    FAMILY_NOT_IN_HOUSEHOLD
  }

  /** Keeps its own copy of the members. */
  public HouseholdFault {
    addressNumbers = List.copyOf(addressNumbers);
  }
}
