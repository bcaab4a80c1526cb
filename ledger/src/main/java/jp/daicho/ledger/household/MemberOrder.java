package jp.daicho.ledger.household;

import static jp.daicho.ledger.household.OrderedMember.BY_BIRTH;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The order in which the members of a household are listed (5.2).
 *
 * <p>There is one rule for every municipality and no way to state another; what may differ is an
 * order set by hand for one household. How families are told apart is described at {@link
 * OrderedMember}; where the standard leaves something open, this is what is done:
 *
 * <ul>
 *   <li>A grandchild with a family stays among the grandchildren (2-3) and is followed by it.
 *   <li>A sibling with a family in the household goes with it to rank 4; parents and grandparents
 *       keep rank 3.
 *   <li>Grandparents on the father's and the mother's side stay together as couples where there is
 *       a 筆頭者 among them; where there is none, all stand by birth, as the text says.
 *   <li>4-1 lists first the spouse's parents, siblings and grandparents, then single relatives by
 *       birth, then families by generation, birth and address number. A family without the relative
 *       it comes from counts from whoever of it is listed first.
 * </ul>
 */
public final class MemberOrder {
  private static final Comparator<Family> BY_GENERATION =
      Comparator.comparing((Family family) -> family.first().relationship().generations())
          .thenComparing(Family.BY_BIRTH);

  private final Map<Standing, List<OrderedMember>> members = new TreeMap<>();
  private final List<Family> families;

  private MemberOrder(Collection<OrderedMember> household) {
    List<OrderedMember> sorted = household.stream().sorted(BY_BIRTH).toList();
    Set<String> numbers = new HashSet<>();
    for (OrderedMember member : sorted) {
      if (!numbers.add(member.addressNumber())) {
        throw new IllegalArgumentException("a member is there twice");
      }
      members
          .computeIfAbsent(Standing.of(member.relationship()), s -> new ArrayList<>())
          .add(member);
    }
    EnumSet<Standing> withFamilies =
        EnumSet.of(
            Standing.CHILD,
            Standing.FAMILY_OF_CHILD,
            Standing.SIBLING,
            Standing.SIBLING_OF_SPOUSE,
            Standing.OTHER_RELATIVE,
            Standing.CONNECTED_PERSON);
    families =
        Families.among(
            sorted.stream()
                .filter(member -> withFamilies.contains(Standing.of(member.relationship())))
                .toList());
  }

  /**
   * The members in the order of the rule, whatever order they are given in.
   *
   * @throws IllegalArgumentException when two members have the same address number
   */
  public static List<OrderedMember> standard(Collection<OrderedMember> household) {
    return household.size() == 1 ? List.copyOf(household) : new MemberOrder(household).inOrder();
  }

  /**
   * The order after newcomers enter an existing household: those there keep their order, the
   * newcomers follow, among themselves in the order of the rule. To sort them in, use {@link
   * #standard} on all.
   *
   * @param present the members there, in their present order
   * @throws IllegalArgumentException when two members have the same address number
   */
  public static List<OrderedMember> withNewcomers(
      List<OrderedMember> present, Collection<OrderedMember> newcomers) {
    List<OrderedMember> all = new ArrayList<>(present);
    all.addAll(standard(newcomers));
    if (all.stream().map(OrderedMember::addressNumber).distinct().count() < all.size()) {
      throw new IllegalArgumentException("a member is there twice");
    }
    return List.copyOf(all);
  }

  /**
   * The members in an order set by hand before. Whoever has joined since follows as a newcomer;
   * whoever has left is passed over.
   *
   * @param addressNumbers the order set by hand
   * @throws IllegalArgumentException when two members have the same address number
   */
  public static List<OrderedMember> byHand(
      List<String> addressNumbers, Collection<OrderedMember> household) {
    Map<String, OrderedMember> remaining = new LinkedHashMap<>();
    standard(household).forEach(member -> remaining.put(member.addressNumber(), member));
    List<OrderedMember> kept = new ArrayList<>();
    for (String number : addressNumbers) {
      OrderedMember member = remaining.remove(number);
      if (member != null) {
        kept.add(member);
      }
    }
    return withNewcomers(kept, remaining.values());
  }

  private List<OrderedMember> inOrder() {
    return Stream.of(firstRank(), secondRank(), thirdRank(), fourthRank())
        .flatMap(rank -> rank)
        .toList();
  }

  private Stream<OrderedMember> firstRank() {
    return Stream.of(
            of(Standing.HOUSEHOLDER).stream(), of(Standing.SPOUSE).stream(), alone(Standing.CHILD))
        .flatMap(place -> place);
  }

  private Stream<OrderedMember> secondRank() {
    return families.stream()
        .filter(
            family ->
                startsWith(family, Standing.FAMILY_OF_CHILD)
                    || (startsWith(family, Standing.CHILD) && !family.isAlone()))
        .sorted(Family.BY_BIRTH)
        .flatMap(family -> family.members().stream());
  }

  private Stream<OrderedMember> thirdRank() {
    return Stream.of(
            couples(of(Standing.PARENT)),
            alone(Standing.SIBLING),
            couples(of(Standing.GRANDPARENT)))
        .flatMap(place -> place);
  }

  private Stream<OrderedMember> fourthRank() {
    return Stream.of(
            couples(of(Standing.PARENT_OF_SPOUSE)),
            alone(Standing.SIBLING_OF_SPOUSE),
            couples(of(Standing.GRANDPARENT_OF_SPOUSE)),
            alone(Standing.OTHER_RELATIVE),
            families(Standing.SIBLING, Standing.SIBLING_OF_SPOUSE, Standing.OTHER_RELATIVE),
            alone(Standing.CONNECTED_PERSON),
            families(Standing.CONNECTED_PERSON),
            of(Standing.CO_RESIDENT).stream())
        .flatMap(place -> place);
  }

  private List<OrderedMember> of(Standing standing) {
    return members.getOrDefault(standing, List.of());
  }

  private Stream<OrderedMember> alone(Standing standing) {
    return families.stream()
        .filter(family -> startsWith(family, standing) && family.isAlone())
        .sorted(Family.BY_BIRTH)
        .map(Family::first);
  }

  private Stream<OrderedMember> families(Standing... standings) {
    List<Standing> wanted = List.of(standings);
    return families.stream()
        .filter(family -> wanted.contains(Standing.of(family.first().relationship())))
        .filter(family -> !family.isAlone())
        .sorted(BY_GENERATION)
        .flatMap(family -> family.members().stream());
  }

  private static boolean startsWith(Family family, Standing standing) {
    return Standing.of(family.first().relationship()) == standing;
  }

  /** Parents or grandparents: by birth, or couple by couple where one of them is 筆頭者. */
  private static Stream<OrderedMember> couples(List<OrderedMember> parents) {
    if (parents.stream().noneMatch(OrderedMember::headOfFamilyRegister)) {
      return parents.stream().sorted(BY_BIRTH);
    }
    Comparator<OrderedMember> headFirst =
        Comparator.comparing((OrderedMember member) -> !member.headOfFamilyRegister())
            .thenComparing(BY_BIRTH);
    Map<List<RelationshipTerm>, List<OrderedMember>> couples = new LinkedHashMap<>();
    for (OrderedMember parent : parents) {
      List<RelationshipTerm> chain = parent.relationship().steps();
      couples
          .computeIfAbsent(chain.subList(0, chain.size() - 1), side -> new ArrayList<>())
          .add(parent);
    }
    couples.values().forEach(couple -> couple.sort(headFirst));
    return couples.values().stream()
        .sorted(Comparator.comparing(List::getFirst, headFirst))
        .flatMap(List::stream);
  }
}
