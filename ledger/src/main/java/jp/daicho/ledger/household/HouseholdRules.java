package jp.daicho.ledger.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.household.HouseholdFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is checked of the members of one household taken together, by every move and by the import.
 */
public final class HouseholdRules {
  private HouseholdRules() {}

  /**
   * All faults of a household, in the order of {@link Kind}; none for a household without members.
   */
  public static List<HouseholdFault> check(Collection<OrderedMember> household) {
    List<OrderedMember> members = List.copyOf(household);
    if (members.isEmpty()) {
      return List.of();
    }
    return Stream.of(
            householders(members),
            samePersonTwice(members),
            several(members, Kind.SEVERAL_SPOUSES, RelationshipTerm.Kind.SPOUSE, null),
            several(
                members,
                Kind.SEVERAL_FATHERS,
                RelationshipTerm.Kind.PARENT,
                RelationshipTerm.FATHER),
            several(
                members,
                Kind.SEVERAL_MOTHERS,
                RelationshipTerm.Kind.PARENT,
                RelationshipTerm.MOTHER),
            ages(members, Kind.CHILD_NOT_YOUNGER_THAN_PARENT),
            ages(members, Kind.SIBLING_ON_WRONG_SIDE_OF_AGE),
            fault(
                Kind.NOT_HIGHEST_NOTATION,
                members,
                member -> hasHigherNotation(member.relationship())),
            familyNotInHousehold(members))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Whether a shorter chain says the same for certain or nearly so: a parent's child is a sibling,
   * a sibling's parent a parent, a spouse's spouse the one before, a child's parent the spouse.
   */
  public static boolean hasHigherNotation(Relationship relationship) {
    List<RelationshipTerm.Kind> kinds =
        relationship.steps().stream().map(RelationshipTerm::kind).toList();
    for (int i = 1; i < kinds.size(); i++) {
      boolean shorter =
          switch (kinds.get(i - 1)) {
            case PARENT -> kinds.get(i) == RelationshipTerm.Kind.CHILD;
            case SIBLING ->
                kinds.get(i) == RelationshipTerm.Kind.PARENT
                    || kinds.get(i) == RelationshipTerm.Kind.SIBLING;
            case SPOUSE -> kinds.get(i) == RelationshipTerm.Kind.SPOUSE;
            case CHILD ->
                kinds.get(i) == RelationshipTerm.Kind.PARENT
                    || kinds.get(i) == RelationshipTerm.Kind.SIBLING;
            case HOUSEHOLDER, CONNECTED_PERSON, CO_RESIDENT -> false;
          };
      if (shorter) {
        return true;
      }
    }
    return false;
  }

  private static Optional<HouseholdFault> householders(List<OrderedMember> members) {
    List<OrderedMember> heads =
        members.stream().filter(member -> member.relationship().isHouseholder()).toList();
    return switch (heads.size()) {
      case 0 -> Optional.of(new HouseholdFault(Kind.NO_HOUSEHOLDER, List.of()));
      case 1 -> Optional.empty();
      default -> Optional.of(new HouseholdFault(Kind.SEVERAL_HOUSEHOLDERS, numbers(heads)));
    };
  }

  private static Optional<HouseholdFault> samePersonTwice(List<OrderedMember> members) {
    List<String> again = new ArrayList<>(numbers(members));
    again.stream().distinct().toList().forEach(again::remove);
    return again.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HouseholdFault(Kind.SAME_PERSON_TWICE, again.stream().distinct().toList()));
  }

  private static Optional<HouseholdFault> several(
      List<OrderedMember> members,
      Kind kind,
      RelationshipTerm.Kind termKind,
      @Nullable RelationshipTerm term) {
    List<OrderedMember> found =
        members.stream()
            .filter(member -> member.relationship().generations() == 1)
            .filter(member -> member.relationship().last().kind() == termKind)
            .filter(member -> term == null || member.relationship().last() == term)
            .toList();
    return found.size() < 2
        ? Optional.empty()
        : Optional.of(new HouseholdFault(kind, numbers(found)));
  }

  /** Compares ages with the householder's, where there is exactly one. */
  private static Optional<HouseholdFault> ages(List<OrderedMember> members, Kind kind) {
    List<OrderedMember> heads =
        members.stream().filter(member -> member.relationship().isHouseholder()).toList();
    if (heads.size() != 1) {
      return Optional.empty();
    }
    OrderedMember head = heads.getFirst();
    return fault(
        kind,
        members,
        member -> member.relationship().generations() == 1 && ageFault(member, head) == kind);
  }

  private static @Nullable Kind ageFault(OrderedMember member, OrderedMember head) {
    int compared = member.birth().compareTo(head.birth());
    boolean wrong =
        switch (member.relationship().last()) {
          case CHILD, CHILD_AND_CHILDS_HUSBAND, CHILD_AND_CHILDS_WIFE -> compared <= 0;
          case FATHER, MOTHER -> compared >= 0;
          case ELDER_BROTHER, ELDER_SISTER -> compared > 0;
          case YOUNGER_BROTHER, YOUNGER_SISTER -> compared < 0;
          case HOUSEHOLDER,
              HUSBAND,
              WIFE,
              HUSBAND_UNNOTIFIED,
              WIFE_UNNOTIFIED,
              CONNECTED_PERSON,
              CO_RESIDENT ->
              false;
        };
    if (!wrong) {
      return null;
    }
    return member.relationship().last().kind() == RelationshipTerm.Kind.SIBLING
        ? Kind.SIBLING_ON_WRONG_SIDE_OF_AGE
        : Kind.CHILD_NOT_YOUNGER_THAN_PARENT;
  }

  private static Optional<HouseholdFault> familyNotInHousehold(List<OrderedMember> members) {
    Set<String> present = new HashSet<>(numbers(members));
    return fault(
        Kind.FAMILY_NOT_IN_HOUSEHOLD,
        members,
        member ->
            member.family() != null
                && (!present.contains(member.family().addressNumber())
                    || member.family().addressNumber().equals(member.addressNumber())));
  }

  private static Optional<HouseholdFault> fault(
      Kind kind, List<OrderedMember> members, Predicate<OrderedMember> isAtFault) {
    List<OrderedMember> found = members.stream().filter(isAtFault).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new HouseholdFault(kind, numbers(found)));
  }

  private static List<String> numbers(List<OrderedMember> members) {
    return members.stream().map(OrderedMember::addressNumber).collect(Collectors.toList());
  }
}
