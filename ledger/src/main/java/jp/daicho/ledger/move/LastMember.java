package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.ResidentRecord;

/** Whoever is left alone when the householder goes may be made householder ex officio (4.0.4). */
final class LastMember {
  private static final MoveReason HOUSEHOLDER_CHANGE =
      MoveReasons.standard().named(MoveReason.Effect.CORRECTION, "世帯主変更");

  private LastMember() {}

  /** The households whose householder is among those who go, with those who stay. */
  static List<List<ResidentRecord>> leftWithoutHouseholder(MoveReading move, Situation situation) {
    List<List<ResidentRecord>> left = new ArrayList<>();
    List<Placement.Place> places = Placement.of(move, situation);
    for (HouseholdNumber number : households(move)) {
      if (places.stream().anyMatch(place -> number.equals(place.number()))) {
        continue; // They stay in it, with whatever place the entry gives them.
      }
      List<ResidentRecord> members = situation.members(number);
      List<ResidentRecord> staying =
          members.stream().filter(member -> !moves(move, member)).toList();
      if (!staying.isEmpty()
          && members.stream().anyMatch(Memberships::isHouseholder)
          && staying.stream().noneMatch(Memberships::isHouseholder)) {
        left.add(staying);
      }
    }
    return left;
  }

  private static Set<HouseholdNumber> households(MoveReading move) {
    Set<HouseholdNumber> households = new LinkedHashSet<>();
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known != null && known.status().isResident()) {
        households.add(known.household().householdNumber());
      }
    }
    return households;
  }

  private static boolean moves(MoveReading move, ResidentRecord member) {
    return move.persons().stream()
        .anyMatch(
            person ->
                person.addressNumber().stream().anyMatch(member.key().addressNumber()::equals));
  }

  /** The versions that make those who are left alone householders, if the clerk chose so. */
  static List<ResidentRecord> becomesHouseholder(Registering registering) {
    if (!registering.move().choices().lastBecomesHouseholder()) {
      return List.of();
    }
    List<ResidentRecord> versions = new ArrayList<>();
    for (List<ResidentRecord> staying :
        leftWithoutHouseholder(registering.move(), registering.situation())) {
      if (staying.size() == 1) {
        ResidentRecord last = staying.getFirst();
        versions.add(
            NextVersion.of(last)
                .household(
                    HouseholdMembership.under(
                        last.person(),
                        last.household().householdNumber(),
                        Relationship.HOUSEHOLDER,
                        last.household().order()))
                .by(registering.entryAlong(HOUSEHOLDER_CHANGE, last)));
      }
    }
    return versions;
  }
}
