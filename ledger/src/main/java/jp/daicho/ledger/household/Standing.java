package jp.daicho.ledger.household;

import java.util.List;
import jp.daicho.ledger.household.RelationshipTerm.Kind;

/**
 * The place that 5.2 gives to a relationship by itself, before families are looked at; highest
 * first.
 *
 * <p>A child or a brother with a family of his own in the household is listed lower; that is for
 * {@link MemberOrder} to see.
 */
public enum Standing {
  /** 1-1. */
  HOUSEHOLDER,
  /** 1-2. */
  SPOUSE,
  /** 1-3, or 2-1 when the child has a family. */
  CHILD,
  /** 2-2 and 2-3: whoever belongs to a child by marriage and descent alone. */
  FAMILY_OF_CHILD,
  /** 3-1. */
  PARENT,
  /** 3-2, or 4-1 when the brother or sister has a family. */
  SIBLING,
  /** 3-3. */
  GRANDPARENT,
  /** 4-1, on the spouse's side, listed like 3-1. */
  PARENT_OF_SPOUSE,
  /** 4-1, on the spouse's side, listed like 3-2. */
  SIBLING_OF_SPOUSE,
  /** 4-1, on the spouse's side, listed like 3-3. */
  GRANDPARENT_OF_SPOUSE,
  /** 4-1, every other relative. */
  OTHER_RELATIVE,
  /** 4-2. */
  CONNECTED_PERSON,
  /** 4-3. */
  CO_RESIDENT;

  /** The place of a relationship. */
  public static Standing of(Relationship relationship) {
    List<Kind> kinds = relationship.steps().stream().map(RelationshipTerm::kind).toList();
    return switch (kinds.getFirst()) {
      case HOUSEHOLDER -> HOUSEHOLDER;
      case CONNECTED_PERSON -> CONNECTED_PERSON;
      case CO_RESIDENT -> CO_RESIDENT;
      case CHILD -> ofChildLine(kinds);
      case PARENT, SIBLING -> ofOwnSide(kinds);
      case SPOUSE -> kinds.size() == 1 ? SPOUSE : ofSpouseSide(kinds.subList(1, kinds.size()));
    };
  }

  private static Standing ofChildLine(List<Kind> kinds) {
    if (kinds.size() == 1) {
      return CHILD;
    }
    boolean descentAndMarriage =
        kinds.stream().allMatch(kind -> kind == Kind.CHILD || kind == Kind.SPOUSE);
    return descentAndMarriage ? FAMILY_OF_CHILD : OTHER_RELATIVE;
  }

  private static Standing ofOwnSide(List<Kind> kinds) {
    if (kinds.equals(List.of(Kind.PARENT))) {
      return PARENT;
    }
    if (kinds.equals(List.of(Kind.SIBLING))) {
      return SIBLING;
    }
    return kinds.equals(List.of(Kind.PARENT, Kind.PARENT)) ? GRANDPARENT : OTHER_RELATIVE;
  }

  private static Standing ofSpouseSide(List<Kind> kinds) {
    return switch (ofOwnSide(kinds)) {
      case PARENT -> PARENT_OF_SPOUSE;
      case SIBLING -> SIBLING_OF_SPOUSE;
      case GRANDPARENT -> GRANDPARENT_OF_SPOUSE;
      case HOUSEHOLDER,
          SPOUSE,
          CHILD,
          FAMILY_OF_CHILD,
          PARENT_OF_SPOUSE,
          SIBLING_OF_SPOUSE,
          GRANDPARENT_OF_SPOUSE,
          OTHER_RELATIVE,
          CONNECTED_PERSON,
          CO_RESIDENT ->
          OTHER_RELATIVE;
    };
  }
}
