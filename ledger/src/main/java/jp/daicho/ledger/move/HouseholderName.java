package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * When the householder's name changes, the other members' 世帯主の氏名 may be corrected ex officio along
 * with it (4.2.3.1).
 */
final class HouseholderName {
  private static final MoveReason EX_OFFICIO =
      MoveReasons.standard().named(MoveReason.Effect.CORRECTION, "職権修正");

  private HouseholderName() {}

  /** The householders of the entry whose name will be another and who have members with them. */
  static List<PersonReading> changed(MoveReading move, Situation situation) {
    List<PersonReading> changed = new ArrayList<>();
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      Person after = person.person();
      if (known != null
          && after != null
          && isHouseholder(known)
          && !Objects.equals(known.household().householderName(), after.displayName())
          && situation.members(known.household().householdNumber()).size() > 1) {
        changed.add(person);
      }
    }
    return changed;
  }

  /** The versions of the members who are not in the entry themselves, if the clerk chose so. */
  static List<ResidentRecord> carried(Registering registering) {
    if (!registering.move().choices().carryHouseholderName()) {
      return List.of();
    }
    List<ResidentRecord> versions = new ArrayList<>();
    for (PersonReading householder : changed(registering.move(), registering.situation())) {
      String name = Objects.requireNonNull(householder.person()).displayName();
      HouseholdNumber number =
          Objects.requireNonNull(householder.known()).household().householdNumber();
      for (ResidentRecord member : registering.staying(number)) {
        versions.add(
            NextVersion.of(member).householderName(name).by(registering.entry(EX_OFFICIO)));
      }
    }
    return versions;
  }

  private static boolean isHouseholder(ResidentRecord resident) {
    Relationship relationship = resident.household().relationship();
    return resident.status().isResident() && relationship != null && relationship.isHouseholder();
  }
}
