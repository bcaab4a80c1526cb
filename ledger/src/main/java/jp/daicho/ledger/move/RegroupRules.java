package jp.daicho.ledger.move;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;

/** Which of the four changes of households it is, and that nobody moves house with it (4.1.4). */
final class RegroupRules {
  private RegroupRules() {}

  /**
   * A part separates into a new household; whole households merge into another; a part changes to
   * another; a change of householder concerns all members, whose relationships are set anew
   * (4.1.4.1, 4.1.4.2).
   */
  static void theRightOnesMove(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() != MoveEffect.REGROUP || move.persons().isEmpty()) {
      return;
    }
    Set<HouseholdNumber> from = new HashSet<>();
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known == null) {
        return;
      }
      from.add(known.household().householdNumber());
    }
    boolean whole = from.stream().allMatch(number -> nobodyStays(move, situation, number));
    switch (move.type().id()) {
      case "household-separation" -> {
        refuseTarget(move, findings);
        if (from.size() > 1) {
          findings.add(FindingCode.SEVERAL_HOUSEHOLDS, persons());
        } else if (whole) {
          findings.add(FindingCode.NOBODY_STAYS, persons());
        }
      }
      case "household-merger" -> {
        requireOtherTarget(move, from, findings);
        if (!whole) {
          findings.add(FindingCode.SOMEBODY_STAYS, persons(), move.type().label());
        }
      }
      case "household-change" -> {
        requireOtherTarget(move, from, findings);
        if (whole) {
          findings.add(FindingCode.NOBODY_STAYS, persons());
        }
      }
      default -> {
        refuseTarget(move, findings);
        if (from.size() > 1) {
          findings.add(FindingCode.SEVERAL_HOUSEHOLDS, persons());
        } else if (!whole) {
          findings.add(FindingCode.SOMEBODY_STAYS, persons(), move.type().label());
        } else if (move.persons().stream().allMatch(RegroupRules::keepsRelationship)) {
          findings.add(FindingCode.NOTHING_CHANGES, persons());
        }
      }
    }
  }

  private static boolean keepsRelationship(PersonReading person) {
    ResidentRecord known = person.known();
    return known != null && Objects.equals(known.household().relationship(), person.relationship());
  }

  /** Who moves house joins another household than their own, which they keep anyway (4.0.2). */
  static void nobodyJoinsTheirOwnHousehold(
      MoveReading move, Situation situation, Findings findings) {
    if (move.effect() == MoveEffect.RELOCATE
        && move.joins() != null
        && move.persons().stream()
            .map(PersonReading::known)
            .anyMatch(
                known ->
                    known != null && known.household().householdNumber().equals(move.joins()))) {
      findings.add(FindingCode.OWN_HOUSEHOLD, MoveReading.at(CommonField.HOUSEHOLD_NUMBER));
    }
  }

  private static EntryItem persons() {
    return HouseholdEntryRules.PERSONS;
  }

  private static boolean nobodyStays(
      MoveReading move, Situation situation, HouseholdNumber number) {
    return situation.members(number).stream()
        .allMatch(
            member ->
                move.persons().stream()
                    .anyMatch(
                        person ->
                            person.addressNumber().stream()
                                .anyMatch(member.key().addressNumber()::equals)));
  }

  private static void refuseTarget(MoveReading move, Findings findings) {
    if (move.joining()) {
      findings.add(
          FindingCode.ITEM_NOT_OF_MOVE,
          MoveReading.at(CommonField.HOUSEHOLD_NUMBER),
          move.type().label());
    }
  }

  private static void requireOtherTarget(
      MoveReading move, Set<HouseholdNumber> from, Findings findings) {
    if (!move.joining()) {
      findings.add(FindingCode.EMPTY, MoveReading.at(CommonField.HOUSEHOLD_NUMBER));
    } else if (move.joins() != null && from.contains(move.joins())) {
      findings.add(FindingCode.OWN_HOUSEHOLD, MoveReading.at(CommonField.HOUSEHOLD_NUMBER));
    }
  }

  /**
   * Who joins a household lives at its address already: a change of households is no change of
   * address. 方書 may be written otherwise (4.1.4.1).
   */
  static void nobodyChangesAddress(MoveReading move, Situation situation, Findings findings) {
    List<ResidentRecord> joined = situation.joined(move);
    if (move.effect() != MoveEffect.REGROUP || joined.isEmpty()) {
      return;
    }
    Address there = joined.getFirst().residence().address();
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known != null && !sameLand(known.residence().address(), there)) {
        findings.add(FindingCode.LIVES_ELSEWHERE, person.at(PersonField.ADDRESS_NUMBER));
      }
    }
  }

  /** Whether two addresses are the same but for 方書. */
  static boolean sameLand(Address one, Address other) {
    return one.withoutBuilding().oneLine().equals(other.withoutBuilding().oneLine());
  }
}
