package jp.daicho.ledger.household;

import java.util.List;
import jp.daicho.ledger.household.RelationshipTerm.Kind;

/**
 * Where a chain of terms belongs among the families of a household: whose spouse or child it is.
 *
 * <p>A family is named by the chain of its relative, 子（子の夫） read as 子. Parents, grandparents and
 * the householder's own spouse never head a family here, because 5.2 gives them a fixed place.
 */
sealed interface Lineage {

  /** Heads a family, or stands alone. */
  record Relative() implements Lineage {}

  /** Married to the relative of that family. */
  record SpouseIn(List<RelationshipTerm> family) implements Lineage {}

  /** Child of that family; {@code step} when of the spouse only. */
  record ChildIn(List<RelationshipTerm> family, boolean step) implements Lineage {}

  /** The name of the family that someone of this chain would head. */
  static List<RelationshipTerm> familyOf(List<RelationshipTerm> chain) {
    return chain.stream()
        .map(term -> term.isChildAndChildsSpouse() ? RelationshipTerm.CHILD : term)
        .toList();
  }

  /** The lineage of a chain. */
  static Lineage of(List<RelationshipTerm> chain) {
    List<RelationshipTerm> before = familyOf(chain.subList(0, chain.size() - 1));
    List<RelationshipTerm> blood = withoutTrailingSpouses(before);
    boolean headable = !blood.isEmpty() && blood.getLast().kind() != Kind.PARENT;
    return switch (chain.getLast().kind()) {
      case SPOUSE -> headable ? new SpouseIn(blood) : new Relative();
      case CHILD -> {
        if (headable) {
          yield new ChildIn(blood, blood.size() < before.size());
        }
        // A parent's spouse (父の妻) has no fixed place and so heads the family of the own children.
        boolean ofParentsSpouse = !blood.isEmpty() && blood.size() < before.size();
        yield ofParentsSpouse ? new ChildIn(before, false) : new Relative();
      }
      case HOUSEHOLDER, PARENT, SIBLING, CONNECTED_PERSON, CO_RESIDENT -> new Relative();
    };
  }

  private static List<RelationshipTerm> withoutTrailingSpouses(List<RelationshipTerm> chain) {
    int end = chain.size();
    while (end > 0 && chain.get(end - 1).kind() == Kind.SPOUSE) {
      end--;
    }
    return chain.subList(0, end);
  }
}
