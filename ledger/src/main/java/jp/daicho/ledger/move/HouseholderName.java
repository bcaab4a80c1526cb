package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * When the householder's name changes, the other members' 世帯主の氏名 may be corrected ex officio along
 * with it (4.2.3.1).
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
          && !known.person().displayName().equals(after.displayName())
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
                .householderName(Objects.requireNonNull(person.person()).registeredName())
                .by(registering.entryAlong(EX_OFFICIO, member)));
      }
    }
    return versions;
  }

  /**
   * 世帯主の氏名 of a member who is in the entry: the householder's new name where that is in the entry
   * too and is to be carried.
   */
  static @Nullable String forMember(MoveReading move, ResidentRecord member) {
    if (move.choices().carryHouseholderName()) {
      for (PersonReading person : move.persons()) {
        ResidentRecord known = person.known();
        Person after = person.person();
        if (known != null
            && after != null
            && isHouseholder(known)
            && known.household().householdNumber().equals(member.household().householdNumber())) {
          return after.registeredName();
        }
      }
    }
    return member.household().householderName();
  }

  private static List<ResidentRecord> membersWithAnother(
      MoveReading move, Situation situation, PersonReading householder) {
    ResidentRecord known = householder.known();
    Person after = householder.person();
    if (known == null || after == null || !isHouseholder(known)) {
      return List.of();
    }
    return Registering.staying(move, situation, known.household().householdNumber()).stream()
        .filter(
            member -> !Objects.equals(after.registeredName(), member.household().householderName()))
        .toList();
  }

  private static boolean isHouseholder(ResidentRecord resident) {
    return resident.status().isResident() && Memberships.isHouseholder(resident);
  }
}
