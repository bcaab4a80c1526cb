package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * When the householder's name or its reading changes, the other members' 世帯主の氏名 and its reading may
 * be corrected ex officio along with it (4.2.3.1).
 */
final class HouseholderName {
  private static final MoveReason EX_OFFICIO =
      MoveReasons.standard().named(MoveReason.Effect.CORRECTION, "職権修正");

  private HouseholderName() {}

  /** The householders of the entry whose new name some member would not have on record. */
  static List<PersonReading> changed(MoveReading move, Situation situation) {
    List<PersonReading> changed = new ArrayList<>();
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      Person after = person.person();
      if (known != null
          && after != null
          && isHouseholder(known)
          && differs(known.person(), after)
          && situation.members(known.household().householdNumber()).size() > 1) {
        changed.add(person);
      }
    }
    return changed;
  }

  /** Whether members who are not in the entry have another name of a householder who is. */
  static boolean canBeCarried(MoveReading move, Situation situation) {
    return move.persons().stream()
        .anyMatch(person -> !membersWithAnother(move, situation, person).isEmpty());
  }

  /** The versions of the members who are not in the entry themselves, if the clerk chose so. */
  static List<ResidentRecord> carried(Registering registering) {
    MoveReading move = registering.move();
    if (!move.choices().carryHouseholderName()) {
      return List.of();
    }
    List<ResidentRecord> versions = new ArrayList<>();
    for (PersonReading person : move.persons()) {
      for (ResidentRecord member : membersWithAnother(move, registering.situation(), person)) {
        versions.add(
            NextVersion.of(member)
                .householder(Objects.requireNonNull(person.person()))
                .by(registering.entryAlong(EX_OFFICIO, member)));
      }
    }
    return versions;
  }

  /** Whether a name and its reading, as the other members carry them, are another's. */
  static boolean differs(Person before, Person after) {
    return !before.displayName().equals(after.displayName())
        || !Objects.equals(before.displayReading(), after.displayReading());
  }

  /**
   * The place of a member who is in the entry: under the householder's new name where that is in
   * the entry too and is to be carried.
   */
  static HouseholdMembership forMember(MoveReading move, ResidentRecord member) {
    if (move.choices().carryHouseholderName()) {
      for (PersonReading person : move.persons()) {
        ResidentRecord known = person.known();
        Person after = person.person();
        if (known != null
            && after != null
            && isHouseholder(known)
            && known.household().householdNumber().equals(member.household().householdNumber())) {
          return member.household().under(after);
        }
      }
    }
    return member.household();
  }

  private static List<ResidentRecord> membersWithAnother(
      MoveReading move, Situation situation, PersonReading householder) {
    ResidentRecord known = householder.known();
    Person after = householder.person();
    if (known == null || after == null || !isHouseholder(known)) {
      return List.of();
    }
    return Registering.staying(move, situation, known.household().householdNumber()).stream()
        .filter(member -> !member.household().isUnder(after))
        .toList();
  }

  private static boolean isHouseholder(ResidentRecord resident) {
    return resident.status().isResident() && Memberships.isHouseholder(resident);
  }
}
