package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.RELATIONSHIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.household.HouseholdFault;
import jp.daicho.ledger.household.HouseholdRules;
import jp.daicho.ledger.household.OrderedMember;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * The members there and those who move, taken as one household: what {@link HouseholdRules} find in
 * it becomes findings about those who move (1.1.10, 1.1.11).
 */
final class HouseholdAsItWillBe {
  private final MoveReading moving;
  private final Placement.Place place;
  private final Findings findings;
  private final Map<String, PersonReading> movers = new HashMap<>();
  private final List<OrderedMember> members = new ArrayList<>();

  /** Whether the day of birth is one that ages can be compared by. */
  private final Map<String, Boolean> ageKnown = new HashMap<>();

  private HouseholdAsItWillBe(MoveReading moving, Placement.Place place, Findings findings) {
    this.moving = moving;
    this.place = place;
    this.findings = findings;
    for (ResidentRecord member : place.there()) {
      add(
          member.key().addressNumber().value(),
          member.household().relationship(),
          member.birthDate());
    }
    for (Placement.Mover mover : place.movers()) {
      PersonReading person = mover.reading();
      // Newcomers have no 宛名番号 yet; a space keeps the stand-in apart from every number.
      String standIn = "mover " + person.position();
      movers.put(standIn, person);
      add(standIn, mover.relationship(), mover.birthDate());
    }
  }

  /** A household has one householder, and relationships that can be true (1.1.10, 1.1.11). */
  static void isSound(MoveReading moving, Situation situation, Findings findings) {
    for (Placement.Place place : Placement.of(moving, situation)) {
      if (!staysAsItIs(place)) {
        new HouseholdAsItWillBe(moving, place, findings).check();
      }
    }
  }

  /** Who goes on together as before needs no second look at what was looked at before. */
  private static boolean staysAsItIs(Placement.Place place) {
    return place.number() != null
        && place.movers().stream()
            .allMatch(
                mover -> {
                  ResidentRecord known = mover.reading().known();
                  return known != null
                      && known.status().isResident()
                      && known.household().householdNumber().equals(place.number())
                      && Objects.equals(known.household().relationship(), mover.relationship());
                });
  }

  private void add(
      String number, @Nullable Relationship relationship, @Nullable RegisterDate birth) {
    if (relationship != null) {
      members.add(
          OrderedMember.of(number, relationship, birth == null ? LocalDate.EPOCH : birth.day()));
      ageKnown.put(number, birth != null && !birth.isUncertain());
    }
  }

  private void check() {
    if (members.isEmpty()) {
      noHouseholder();
    }
    for (HouseholdFault fault : HouseholdRules.check(members)) {
      List<String> all = fault.addressNumbers();
      switch (fault.kind()) {
        case NO_HOUSEHOLDER -> noHouseholder();
        case SEVERAL_HOUSEHOLDERS -> report(FindingCode.TWO_HOUSEHOLDERS, withoutFirst(all));
        case SEVERAL_SPOUSES -> report(FindingCode.TWO_SPOUSES, withoutFirst(all));
        case SEVERAL_FATHERS -> report(FindingCode.TWO_PARENTS_OF_ONE_SEX, withoutFirst(all), "父");
        case SEVERAL_MOTHERS -> report(FindingCode.TWO_PARENTS_OF_ONE_SEX, withoutFirst(all), "母");
        case CHILD_NOT_YOUNGER_THAN_PARENT ->
            report(FindingCode.CHILD_NOT_YOUNGER_THAN_PARENT, ofKnownAge(all));
        case SIBLING_ON_WRONG_SIDE_OF_AGE ->
            report(FindingCode.SIBLING_ON_WRONG_SIDE_OF_AGE, ofKnownAge(all));
        case NOT_HIGHEST_NOTATION -> report(FindingCode.NOT_HIGHEST_NOTATION, all);
        case SAME_PERSON_TWICE, FAMILY_NOT_IN_HOUSEHOLD -> {
          // An entry has neither 宛名番号 nor family links; IdentityRules tell who is there twice.
        }
      }
    }
  }

  /** A new household without a householder is allowed but worth a look (1.1.10). */
  private void noHouseholder() {
    boolean allRead = moving.persons().stream().noneMatch(this::hasFaultyRelationship);
    boolean formed = place.there().isEmpty() && !moving.joining();
    if ((formed || hadHouseholder()) && allRead && !place.movers().isEmpty()) {
      findings.add(
          FindingCode.NO_HOUSEHOLDER, place.movers().getFirst().reading().at(RELATIONSHIP));
    }
  }

  /** Whether one of those who move has been the householder of this very household. */
  private boolean hadHouseholder() {
    return place.movers().stream()
        .map(mover -> mover.reading().known())
        .anyMatch(
            known ->
                known != null
                    && known.status().isResident()
                    && known.household().householdNumber().equals(place.number())
                    && Memberships.isHouseholder(known));
  }

  private boolean hasFaultyRelationship(PersonReading person) {
    String path = person.at(RELATIONSHIP).path();
    return moving.findings().stream()
        .anyMatch(finding -> finding.isError() && finding.where().path().equals(path));
  }

  /** Findings about those of the members who move in; the others are not entered now. */
  private void report(FindingCode code, List<String> numbers, String... details) {
    for (String number : numbers) {
      PersonReading person = movers.get(number);
      if (person != null) {
        findings.add(code, person.at(RELATIONSHIP), details);
      }
    }
  }

  private static List<String> withoutFirst(List<String> numbers) {
    return numbers.subList(1, numbers.size());
  }

  /** Ages are compared with the householder's, so both have to be known to the day. */
  private List<String> ofKnownAge(List<String> numbers) {
    boolean headKnown =
        members.stream()
            .filter(member -> member.relationship().isHouseholder())
            .allMatch(head -> isAgeKnown(head.addressNumber()));
    return headKnown ? numbers.stream().filter(this::isAgeKnown).toList() : List.of();
  }

  private boolean isAgeKnown(String number) {
    return ageKnown.getOrDefault(number, false);
  }
}
