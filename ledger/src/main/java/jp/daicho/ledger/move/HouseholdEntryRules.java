package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.HOUSEHOLD_NUMBER;
import static jp.daicho.ledger.move.PersonField.RELATIONSHIP;
import static jp.daicho.ledger.move.PersonField.SEX;

import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.household.RelationshipTerm;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/** The household that is formed or joined (4.0.2, 1.1.10, 1.1.11). */
final class HouseholdEntryRules {
  private HouseholdEntryRules() {}

  /** Somebody has to move (4.0.1). */
  static void somebodyMoves(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    if (moving.persons().isEmpty()) {
      findings.add(FindingCode.NO_PERSON, new EntryItem("persons", "異動者"));
    }
  }

  /** Whoever joins a household joins one that is there (4.0.2). */
  static void joinedHouseholdExists(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    if (moving.joins() != null && situation.household().isEmpty()) {
      findings.add(FindingCode.HOUSEHOLD_UNKNOWN, MovingInReading.at(HOUSEHOLD_NUMBER));
    }
  }

  /**
   * One householder at most; a new household without one is allowed but worth a look (1.1.10). Into
   * a household without a householder nobody moves as its householder: that is a change of
   * householder, which sets all relationships anew (4.1.4.2).
   */
  static void oneHouseholder(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    boolean present =
        situation.household().stream()
            .map(member -> member.household().relationship())
            .anyMatch(HouseholdEntryRules::isHouseholder);
    boolean taken = moving.joining() && present;
    for (PersonReading person : moving.persons()) {
      if (!isHouseholder(person.relationship())) {
        continue;
      }
      if (taken) {
        findings.add(FindingCode.TWO_HOUSEHOLDERS, person.at(RELATIONSHIP));
      } else if (!situation.household().isEmpty()) {
        findings.add(FindingCode.HOUSEHOLDER_WITHOUT_CHANGE, person.at(RELATIONSHIP));
      }
      taken = true;
    }
    boolean allRead = moving.persons().stream().allMatch(p -> p.relationship() != null);
    if (!taken && !moving.joining() && allRead && !moving.persons().isEmpty()) {
      findings.add(FindingCode.NO_HOUSEHOLDER, moving.persons().getFirst().at(RELATIONSHIP));
    }
  }

  /** A second spouse, and a relationship that does not go with the sex, need a second look. */
  static void spousesAndSexes(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    long spouses =
        situation.household().stream()
            .map(member -> member.household().relationship())
            .filter(HouseholdEntryRules::isSpouse)
            .count();
    for (PersonReading person : moving.persons()) {
      Relationship relationship = person.relationship();
      if (isSpouse(relationship) && ++spouses > 1) {
        findings.add(FindingCode.TWO_SPOUSES, person.at(RELATIONSHIP));
      }
      if (relationship != null && contradicts(relationship.last(), person.sex())) {
        findings.add(FindingCode.RELATIONSHIP_NEEDS_SEX, person.at(SEX));
      }
    }
  }

  /** Whoever joins a household lives where it lives (4.0.2). */
  static void addressIsTheHouseholds(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    Address address = moving.address();
    List<ResidentRecord> household = situation.household();
    if (!moving.joining() || address == null || household.isEmpty()) {
      return;
    }
    Address theirs = household.getFirst().residence().address();
    if (!address.oneLine().equals(theirs.oneLine())) {
      findings.add(FindingCode.ADDRESS_UNLIKE_HOUSEHOLD, MovingInReading.at(CommonField.TOWN));
    }
  }

  private static boolean isHouseholder(@Nullable Relationship relationship) {
    return relationship != null && relationship.isHouseholder();
  }

  private static boolean isSpouse(@Nullable Relationship relationship) {
    return relationship != null
        && relationship.steps().size() == 1
        && relationship.last().kind() == RelationshipTerm.Kind.SPOUSE;
  }

  private static boolean contradicts(RelationshipTerm term, @Nullable Sex sex) {
    return switch (term) {
      case HUSBAND,
          HUSBAND_UNNOTIFIED,
          CHILD_AND_CHILDS_HUSBAND,
          FATHER,
          ELDER_BROTHER,
          YOUNGER_BROTHER ->
          sex == Sex.FEMALE;
      case WIFE, WIFE_UNNOTIFIED, CHILD_AND_CHILDS_WIFE, MOTHER, ELDER_SISTER, YOUNGER_SISTER ->
          sex == Sex.MALE;
      case HOUSEHOLDER, CHILD, CONNECTED_PERSON, CO_RESIDENT -> false;
    };
  }
}
