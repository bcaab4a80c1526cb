package jp.daicho.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import jp.daicho.ledger.household.MemberOrder;
import jp.daicho.ledger.household.OrderedMember;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.ResidentName;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason.Effect;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * Turns the story of a household into the versions of its members' records (1.2.1). Whoever was a
 * resident before the system began has a first version by 改製 on that day.
 */
final class History {
  private final LocalDate systemBegan;
  private final LocalDate day;
  private final Moves moves;

  History(LocalDate systemBegan, LocalDate day, Moves moves) {
    this.systemBegan = systemBegan;
    this.day = day;
    this.moves = moves;
  }

  /** All versions of all members, each member's in their order. */
  List<ResidentRecord> of(Household household, Chance chance) {
    Map<Residency, List<ResidentRecord>> versions = new HashMap<>();
    moves.newHousehold();
    Listing before = Listing.before(household);
    Listing after = household.householderChanged() == null ? before : Listing.after(household);
    for (LocalDate at : days(household)) {
      for (Residency member : household.residencies()) {
        LocalDate entered = HouseholdStory.later(member.arrival(), systemBegan);
        Departure departure = member.departure();
        boolean gone = departure != null && departure.day().isBefore(at);
        if (at.isBefore(entered) || gone) {
          continue;
        }
        List<ResidentRecord> written = versions.computeIfAbsent(member, m -> new ArrayList<>());
        MoveEntry move = move(household, member, at, chance);
        if (move != null) {
          Situation situation = situation(household, member, at, before, after);
          written.add(VersionMaker.version(household, situation, written.size() + 1, move));
        }
      }
    }
    List<ResidentRecord> all = new ArrayList<>();
    household.residencies().forEach(member -> all.addAll(versions.getOrDefault(member, List.of())));
    return all;
  }

  /**
   * What holds of a member on a day.
   *
   * @param member the member
   * @param on the day
   * @param relationship 続柄, if one is set
   * @param householder the name of the householder, if there is one
   * @param order the place among the members
   * @param leaving whether the member leaves on the day
   */
  record Situation(
      Residency member,
      LocalDate on,
      @Nullable Relationship relationship,
      @Nullable ResidentName householder,
      int order,
      boolean leaving) {}

  private TreeSet<LocalDate> days(Household household) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Residency member : household.residencies()) {
      days.add(HouseholdStory.later(member.arrival(), systemBegan));
      Departure departure = member.departure();
      if (departure != null) {
        days.add(departure.day());
      }
    }
    household.stays().stream()
        .skip(1)
        .map(Household.Stay::from)
        .filter(from -> from.isAfter(systemBegan))
        .forEach(days::add);
    return days;
  }

  /** The move that touches a member on a day, or null if none does. */
  private @Nullable MoveEntry move(
      Household household, Residency member, LocalDate at, Chance chance) {
    Departure departure = member.departure();
    if (at.equals(HouseholdStory.later(member.arrival(), systemBegan))) {
      return entry(member, at, chance);
    }
    if (departure != null && departure.day().equals(at)) {
      return moves.at(
          Effect.DELETION,
          departure.isDeath() ? "死亡" : departure.isAbroad() ? "国外転出" : "国内転出",
          at,
          HouseholdStory.earlier(at, day),
          chance);
    }
    if (at.equals(household.householderChanged())) {
      return moves.at(Effect.CORRECTION, "世帯主変更", at, day, chance);
    }
    boolean moved = household.stays().stream().skip(1).anyMatch(stay -> stay.from().equals(at));
    return moved ? moves.at(Effect.CORRECTION, "転居", at, day, chance) : null;
  }

  private MoveEntry entry(Residency member, LocalDate at, Chance chance) {
    if (!member.arrival().isAfter(systemBegan)) {
      return moves.remaking(at);
    }
    String reason =
        switch (member.way()) {
          case BIRTH -> "出生";
          case FROM_ELSEWHERE -> "国内転入";
          case FROM_ABROAD -> "国外転入等";
        };
    return moves.at(Effect.ENTRY, reason, at, day, chance);
  }

  private static Situation situation(
      Household household, Residency member, LocalDate at, Listing before, Listing after) {
    LocalDate changed = household.householderChanged();
    Departure departure = member.departure();
    boolean leaving = departure != null && departure.day().equals(at);
    boolean later = changed != null && !at.isBefore(changed) && !leaving;
    Listing listing = later ? after : before;
    return new Situation(
        member,
        at,
        later ? member.laterRelationship() : member.relationship(),
        listing.householder(),
        listing.order().indexOf(member.person().addressNumber().value()) + 1,
        leaving);
  }

  /**
   * The members of a household as they are listed.
   *
   * @param householder the name of the householder, if there is one
   * @param order the address numbers in the order of 5.2
   */
  private record Listing(@Nullable ResidentName householder, List<String> order) {
    static Listing before(Household household) {
      return of(household.residencies(), Residency::relationship);
    }

    /** Since the householder died. */
    static Listing after(Household household) {
      return of(
          household.residencies().stream().filter(Residency::isResident).toList(),
          Residency::laterRelationship);
    }

    private static Listing of(
        List<Residency> members, Function<Residency, @Nullable Relationship> relationships) {
      ResidentName householder = null;
      List<OrderedMember> listed = new ArrayList<>();
      for (Residency member : members) {
        Relationship relationship = relationships.apply(member);
        if (relationship != null && relationship.isHouseholder()) {
          householder = member.person().identity().name();
        }
        listed.add(
            OrderedMember.of(
                member.person().addressNumber().value(),
                relationship == null ? member.relationship() : relationship,
                member.person().birth()));
      }
      List<OrderedMember> ordered = listed.size() < 2 ? listed : MemberOrder.standard(listed);
      return new Listing(householder, ordered.stream().map(OrderedMember::addressNumber).toList());
    }
  }
}
