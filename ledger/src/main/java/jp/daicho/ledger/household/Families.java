package jp.daicho.ledger.household;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.daicho.ledger.household.FamilyLink.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds the families among the members of a household (5.2, ranks 2 and 4).
 *
 * <p>A relationship says that someone is a 子の子, not of which 子. Where there are several, this
 * decides, in turn: the family the member was said to belong to ({@link FamilyLink}); the same
 * family register; then age. A spouse goes to the relative nearest in age who is still without one
 * and not in another register; a child to the eldest relative old enough to be the parent, one with
 * a spouse in the household first. Who fits nobody begins a family of their own.
 */
final class Families {
  private final Map<List<RelationshipTerm>, List<Family>> byName = new HashMap<>();
  private final List<Family> roots = new ArrayList<>();

  private Families() {}

  /**
   * The families of these members, single persons included.
   *
   * @param members relatives that may have a family, and 縁故者, in the order of birth
   */
  static List<Family> among(List<OrderedMember> members) {
    Families families = new Families();
    for (int size = 1; size <= Relationship.MAX_STEPS; size++) {
      int generations = size;
      families.placeGeneration(
          members.stream()
              .filter(member -> member.relationship().isKin())
              .filter(member -> member.relationship().generations() == generations)
              .toList());
    }
    families.placeConnectedPersons(
        members.stream().filter(member -> !member.relationship().isKin()).toList());
    return families.roots;
  }

  private void placeGeneration(List<OrderedMember> members) {
    Map<List<RelationshipTerm>, List<OrderedMember>> spouses = new LinkedHashMap<>();
    Map<List<RelationshipTerm>, List<OrderedMember>> childrenInLaw = new LinkedHashMap<>();
    List<OrderedMember> others = new ArrayList<>();
    for (OrderedMember member : members) {
      List<RelationshipTerm> chain = member.relationship().steps();
      if (Lineage.of(chain) instanceof Lineage.SpouseIn(List<RelationshipTerm> family)) {
        spouses.computeIfAbsent(family, name -> new ArrayList<>()).add(member);
      } else if (chain.getLast().isChildAndChildsSpouse()) {
        childrenInLaw
            .computeIfAbsent(Lineage.familyOf(chain), name -> new ArrayList<>())
            .add(member);
      } else {
        others.add(member);
      }
    }
    spouses.forEach(
        (name, group) ->
            marry(group, familiesNamed(name))
                .forEach(left -> place(Family.ofWidowed(left), name, left)));
    others.forEach(this::placeRelative);
    childrenInLaw.forEach(
        (name, group) -> marry(group, familiesNamed(name)).forEach(this::placeRelative));
  }

  private List<Family> familiesNamed(List<RelationshipTerm> name) {
    return byName.computeIfAbsent(name, any -> new ArrayList<>());
  }

  private void placeRelative(OrderedMember member) {
    place(Family.of(member), Lineage.familyOf(member.relationship().steps()), member);
  }

  /** Puts a new family below the nearest one above it in descent, or among the roots. */
  private void place(Family family, List<RelationshipTerm> name, OrderedMember member) {
    Lineage above = Lineage.of(name);
    while (above instanceof Lineage.ChildIn(List<RelationshipTerm> parents, boolean step)) {
      Family parent = parentsOf(member, familiesNamed(parents));
      if (parent != null) {
        parent.addChild(family, step);
        familiesNamed(name).add(family);
        return;
      }
      above = Lineage.of(parents);
    }
    roots.add(family);
    familiesNamed(name).add(family);
  }

  /** Gives each spouse to a family without one; returns those for whom none is left. */
  private static List<OrderedMember> marry(List<OrderedMember> spouses, List<Family> families) {
    List<OrderedMember> left = new ArrayList<>(spouses);
    marryNearest(left, families, Families::isLinked);
    marryNearest(left, families, (spouse, relative) -> spouse.sharesRegisterWith(relative));
    marryNearest(
        left,
        families,
        (spouse, relative) ->
            spouse.relationship().last().isUnnotified() || !spouse.isInOtherRegisterThan(relative));
    return left;
  }

  private static void marryNearest(
      List<OrderedMember> spouses, List<Family> families, Match mayBeMarried) {
    record Pair(OrderedMember spouse, Family family, OrderedMember relative) {
      long daysApart() {
        return Math.abs(ChronoUnit.DAYS.between(spouse.birth(), relative.birth()));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Family family : families) {
      OrderedMember relative = family.relative();
      if (relative != null) {
        spouses.stream()
            .filter(spouse -> mayBeMarried.test(spouse, relative))
            .forEach(spouse -> pairs.add(new Pair(spouse, family, relative)));
      }
    }
    pairs.sort(
        Comparator.comparingLong(Pair::daysApart)
            .thenComparing(Pair::relative, OrderedMember.BY_BIRTH)
            .thenComparing(Pair::spouse, OrderedMember.BY_BIRTH));
    for (Pair pair : pairs) {
      if (!pair.family().hasSpouse() && spouses.contains(pair.spouse())) {
        pair.family().addSpouse(pair.spouse());
        spouses.remove(pair.spouse());
      }
    }
  }

  private static @Nullable Family parentsOf(OrderedMember child, List<Family> families) {
    List<Family> linked = having(families, parent -> isLinked(child, parent));
    if (!linked.isEmpty()) {
      return linked.getFirst();
    }
    List<RelationshipTerm> chain = child.relationship().steps();
    List<Family> possible =
        orElse(
            having(families, child::sharesRegisterWith),
            families.stream().filter(family -> family.isOldEnoughForParentOf(child)).toList());
    List<Family> named =
        orElse(
            having(possible, parent -> startsWith(chain, parent.relationship().steps())), possible);
    return orElse(named.stream().filter(Family::hasSpouse).toList(), named).stream()
        .min(Family.BY_BIRTH)
        .orElse(null);
  }

  private static boolean startsWith(List<RelationshipTerm> chain, List<RelationshipTerm> start) {
    return start.size() < chain.size() && start.equals(chain.subList(0, start.size()));
  }

  /** Families of 縁故者 are known only from what was said of them. */
  private void placeConnectedPersons(List<OrderedMember> members) {
    Map<String, Family> placed = new HashMap<>();
    // A 縁故者 has no place above rank 4, so is never drawn into the family of the householder's
    // child.
    roots.stream()
        .filter(root -> !isFamilyOfChild(root))
        .forEach(
            root -> root.members().forEach(member -> placed.put(member.addressNumber(), root)));
    byName.values().stream()
        .flatMap(List::stream)
        .forEach(
            family ->
                family
                    .couple()
                    .forEach(
                        member ->
                            placed.computeIfPresent(member.addressNumber(), (n, r) -> family)));
    List<OrderedMember> waiting = new ArrayList<>(members);
    while (!waiting.isEmpty()) {
      Set<String> unplaced =
          waiting.stream().map(OrderedMember::addressNumber).collect(Collectors.toSet());
      List<OrderedMember> ready =
          waiting.stream()
              .filter(m -> m.family() == null || !unplaced.contains(m.family().addressNumber()))
              .toList();
      // Links that go round in a circle say nothing: the eldest stands as not linked.
      List<OrderedMember> next = orElse(ready, List.of(waiting.getFirst()));
      next.forEach(member -> placeConnectedPerson(member, placed));
      waiting.removeAll(next);
    }
  }

  private void placeConnectedPerson(OrderedMember member, Map<String, Family> placed) {
    FamilyLink link = member.family();
    Family family = link == null ? null : placed.get(link.addressNumber());
    if (link == null || family == null) {
      Family own = Family.of(member);
      roots.add(own);
      placed.put(member.addressNumber(), own);
    } else if (link.role() == Role.SPOUSE) {
      family.addSpouse(member);
      placed.put(member.addressNumber(), family);
    } else {
      Family own = Family.of(member);
      family.addChild(own, false);
      placed.put(member.addressNumber(), own);
    }
  }

  private static boolean isFamilyOfChild(Family family) {
    Standing standing = Standing.of(family.first().relationship());
    return standing == Standing.CHILD || standing == Standing.FAMILY_OF_CHILD;
  }

  private static boolean isLinked(OrderedMember member, OrderedMember relative) {
    return member.family() != null
        && member.family().addressNumber().equals(relative.addressNumber());
  }

  private static List<Family> having(List<Family> families, Predicate<OrderedMember> in) {
    return families.stream().filter(family -> family.couple().stream().anyMatch(in)).toList();
  }

  private static <T> List<T> orElse(List<T> preferred, List<T> otherwise) {
    return preferred.isEmpty() ? otherwise : preferred;
  }

  /** Whether two members may be a couple. */
  @FunctionalInterface
  private interface Match {
    boolean test(OrderedMember spouse, OrderedMember relative);
  }
}
