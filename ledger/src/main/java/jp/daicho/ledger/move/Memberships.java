package jp.daicho.ledger.move;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.household.MemberOrder;
import jp.daicho.ledger.household.OrderedMember;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.OrderedResidents;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Makes the places in a household of those who move: 続柄, 世帯主の氏名 and 並び順 (4.0.2, 5.2). */
final class Memberships {
  private Memberships() {}

  /**
   * The places of those who move.
   *
   * @param place the household as it will be
   * @param number its number
   * @param numbers 宛名番号 by position in the entry
   * @return by position in the entry
   */
  static Map<Integer, HouseholdMembership> of(
      Placement.Place place, HouseholdNumber number, Map<Integer, AddressNumber> numbers) {
    Map<Integer, Integer> orders =
        keepsItsOrder(place) ? keptOrders(place) : newOrders(place, numbers);
    Person householder = householder(place);
    Map<Integer, HouseholdMembership> memberships = new HashMap<>();
    for (Placement.Mover mover : place.movers()) {
      int position = mover.reading().position();
      memberships.put(
          position,
          HouseholdMembership.under(
              householder,
              number,
              mover.relationship(),
              Objects.requireNonNull(orders.get(position))));
    }
    return memberships;
  }

  /**
   * Whose name every member carries: the householder who comes, or the one who stays; null while
   * there is none (1.1.10).
   */
  static @Nullable Person householder(Placement.Place place) {
    for (Placement.Mover mover : place.movers()) {
      Person person = mover.person();
      Relationship relationship = mover.relationship();
      if (person != null && relationship != null && relationship.isHouseholder()) {
        return person;
      }
    }
    return place.there().stream()
        .filter(Memberships::isHouseholder)
        .findFirst()
        .map(ResidentRecord::person)
        .orElse(null);
  }

  /** Whether somebody is the householder of a household. */
  static boolean isHouseholder(ResidentRecord member) {
    Relationship relationship = member.household().relationship();
    return relationship != null && relationship.isHouseholder();
  }

  /** An order set by hand stays while everybody keeps household and relationship. */
  private static boolean keepsItsOrder(Placement.Place place) {
    return place.movers().stream()
        .allMatch(
            mover -> {
              ResidentRecord known = mover.reading().known();
              return known != null
                  && known.household().householdNumber().equals(place.number())
                  && Objects.equals(known.household().relationship(), mover.relationship())
                  && known.status().isResident();
            });
  }

  private static Map<Integer, Integer> keptOrders(Placement.Place place) {
    Map<Integer, Integer> orders = new HashMap<>();
    for (Placement.Mover mover : place.movers()) {
      orders.put(
          mover.reading().position(),
          Objects.requireNonNull(mover.reading().known()).household().order());
    }
    return orders;
  }

  /** Those there keep their order; those who come follow, in the order of the rule. */
  private static Map<Integer, Integer> newOrders(
      Placement.Place place, Map<Integer, AddressNumber> numbers) {
    Map<String, Integer> positions = new HashMap<>();
    List<OrderedMember> newcomers =
        place.movers().stream()
            .map(
                mover -> {
                  int position = mover.reading().position();
                  AddressNumber number = Objects.requireNonNull(numbers.get(position));
                  positions.put(number.value(), position);
                  return OrderedResidents.member(
                      number,
                      mover.relationship(),
                      Objects.requireNonNull(mover.birthDate()),
                      Objects.requireNonNull(mover.person()));
                })
            .toList();
    int last = place.there().stream().mapToInt(it -> it.household().order()).max().orElse(0);
    Map<Integer, Integer> orders = new HashMap<>();
    for (OrderedMember member :
        MemberOrder.withNewcomers(
            place.there().stream().map(OrderedResidents::member).toList(), newcomers)) {
      Integer position = positions.get(member.addressNumber());
      if (position != null) {
        orders.put(position, ++last);
      }
    }
    return orders;
  }
}
