package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.HOUSEHOLD_NUMBER;
import static jp.daicho.ledger.move.PersonField.RELATIONSHIP;
import static jp.daicho.ledger.move.PersonField.SEX;

import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.household.RelationshipTerm;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/** Who moves, and into which household (4.0.1, 4.0.2, 1.1.11). */
final class HouseholdEntryRules {
  /** Those who move, as a whole. */
  static final EntryItem PERSONS = new EntryItem("persons", "異動者");

  private HouseholdEntryRules() {}

  /** Somebody has to move (4.0.1). */
  static void somebodyMoves(MoveReading moving, Situation situation, Findings findings) {
    if (moving.persons().isEmpty()) {
      findings.add(FindingCode.NO_PERSON, PERSONS);
    }
  }

  /** Whoever joins a household joins one that is there and has members (4.0.2). */
  static void joinedHouseholdExists(MoveReading moving, Situation situation, Findings findings) {
    List<ResidentRecord> household = situation.joined(moving);
    if (moving.joins() == null) {
      return;
    }
    if (household.isEmpty()) {
      findings.add(FindingCode.HOUSEHOLD_UNKNOWN, MoveReading.at(HOUSEHOLD_NUMBER));
    } else if (household.stream().noneMatch(member -> member.status().isResident())) {
      findings.add(FindingCode.HOUSEHOLD_EMPTY, MoveReading.at(HOUSEHOLD_NUMBER));
    }
  }

  /**
   * Into a household without a householder nobody moves as its householder: that is a change of
   * householder, which sets all relationships anew (4.1.4.2).
   */
  static void nobodyBecomesHouseholderByMovingIn(
      MoveReading moving, Situation situation, Findings findings) {
    if (!moving.effect().placesInHousehold()) {
      return;
    }
    boolean vacant =
        !situation.joined(moving).isEmpty()
            && situation.joined(moving).stream()
                .map(member -> member.household().relationship())
                .noneMatch(HouseholdEntryRules::isHouseholder);
    for (PersonReading person : moving.persons()) {
      if (vacant && isHouseholder(person.relationship())) {
        findings.add(FindingCode.HOUSEHOLDER_WITHOUT_CHANGE, person.at(RELATIONSHIP));
      }
    }
  }

  /** A relationship that does not go with the sex needs a second look (1.1.11). */
  static void relationshipsGoWithTheSexes(
      MoveReading moving, Situation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      Relationship relationship = person.relationship();
      boolean entered =
          person.known() == null
              || person.says(PersonField.RELATIONSHIP)
              || person.says(PersonField.SEX);
      if (entered && relationship != null && contradicts(relationship.last(), person.sex())) {
        findings.add(FindingCode.RELATIONSHIP_NEEDS_SEX, person.at(SEX));
      }
    }
  }

  /** Whoever joins a household lives where it lives (4.0.2). */
  static void addressIsTheHouseholds(MoveReading moving, Situation situation, Findings findings) {
    Address address = moving.address();
    List<ResidentRecord> household = situation.joined(moving);
    if (!moving.effect().placesInHousehold()
        || !moving.joining()
        || address == null
        || household.isEmpty()) {
      return;
    }
    Address theirs = household.getFirst().residence().address();
    if (!address.oneLine().equals(theirs.oneLine())
        || differ(address.postalCode(), theirs.postalCode())
        || differ(address.addressCode(), theirs.addressCode())) {
      findings.add(FindingCode.ADDRESS_UNLIKE_HOUSEHOLD, MoveReading.at(CommonField.TOWN));
    }
  }

  private static boolean differ(@Nullable Object typed, @Nullable Object theirs) {
    return typed != null && !Objects.equals(typed, theirs);
  }

  private static boolean isHouseholder(@Nullable Relationship relationship) {
    return relationship != null && relationship.isHouseholder();
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
