package jp.daicho.ledger.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.MemberOrder;
import jp.daicho.ledger.household.OrderedMember;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import org.jspecify.annotations.Nullable;

/** The members of a household, as their records are, put in order (5.2). */
public final class OrderedResidents {
  private OrderedResidents() {}

  /**
   * In the order of the rule.
   *
   * @throws IllegalArgumentException when one of them is there twice
   */
  public static List<ResidentRecord> byRule(Collection<ResidentRecord> household) {
    return records(MemberOrder.standard(members(household)), household);
  }

  /**
   * In an order set by hand; who is not named follows as {@link MemberOrder#byHand} says.
   *
   * @throws IllegalArgumentException when one of the household is there twice
   */
  public static List<ResidentRecord> byHand(
      List<AddressNumber> order, Collection<ResidentRecord> household) {
    return records(
        MemberOrder.byHand(order.stream().map(AddressNumber::value).toList(), members(household)),
        household);
  }

  /** What of a record counts for the order. */
  public static OrderedMember member(ResidentRecord member) {
    return member(
        member.key().addressNumber(),
        member.household().relationship(),
        member.birthDate(),
        member.person());
  }

  /**
   * What counts for the order of somebody who has no record yet. Who has no relationship, which
   * 1.1.6 allows, stands with those who are no kin.
   */
  public static OrderedMember member(
      AddressNumber number,
      @Nullable Relationship relationship,
      RegisterDate birthDate,
      Person person) {
    OrderedMember member =
        OrderedMember.of(
            number.value(),
            relationship == null ? Relationship.CO_RESIDENT : relationship,
            birthDate.day());
    return person instanceof JapanesePerson japanese
        ? member.withFamilyRegister(
            japanese.domicile().place(),
            japanese.domicile().headOfFamilyRegister(),
            japanese.displayName())
        : member;
  }

  private static List<OrderedMember> members(Collection<ResidentRecord> household) {
    return household.stream().map(OrderedResidents::member).toList();
  }

  private static List<ResidentRecord> records(
      List<OrderedMember> order, Collection<ResidentRecord> household) {
    Map<String, ResidentRecord> records = new HashMap<>();
    household.forEach(record -> records.put(record.key().addressNumber().value(), record));
    return order.stream()
        .map(member -> Objects.requireNonNull(records.get(member.addressNumber())))
        .toList();
  }
}
