package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.ADDRESS_NUMBER;
import static jp.daicho.ledger.move.PersonField.BIRTH_DATE;
import static jp.daicho.ledger.move.PersonField.INDIVIDUAL_NUMBER;
import static jp.daicho.ledger.move.PersonField.RESIDENCE_CARD_NUMBER;
import static jp.daicho.ledger.move.PersonField.RESIDENT_RECORD_CODE;
import static jp.daicho.ledger.move.PersonField.RETURNING_ADDRESS_NUMBER;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.record.Sex;

/** One person, one record: within the entry and against the register (4.1.1.2, 4.0.8). */
final class IdentityRules {
  private IdentityRules() {}

  /** Nobody is there twice: a number twice is an error, name, sex and birth date twice an alert. */
  static void nobodyIsEnteredTwice(MoveReading moving, Situation situation, Findings findings) {
    Map<String, Integer> numbers = new HashMap<>();
    for (PersonReading person : moving.persons()) {
      Map<PersonField, String> own = numbersOf(person);
      if (person.returningAs() != null) {
        own.put(RETURNING_ADDRESS_NUMBER, person.returningAs().value());
      }
      person.addressNumber().ifPresent(number -> own.put(ADDRESS_NUMBER, number.value()));
      own.forEach(
          (field, number) -> {
            Integer first = numbers.putIfAbsent(field + number, person.position() + 1);
            if (first != null) {
              findings.add(
                  FindingCode.SAME_NUMBER_TWICE, person.at(field), field.label(), first.toString());
            }
          });
      if (!moving.effect().takesNewcomers()) {
        continue; // Residents are told apart by their 宛名番号.
      }
      firstAlike(moving, person)
          .ifPresent(
              first ->
                  findings.add(
                      FindingCode.SAME_PERSON_TWICE,
                      person.at(BIRTH_DATE),
                      Integer.toString(first.position() + 1)));
    }
  }

  private static Optional<PersonReading> firstAlike(MoveReading moving, PersonReading person) {
    Likeness likeness = Likeness.of(person);
    return likeness == null
        ? Optional.empty()
        : moving.persons().stream()
            .limit(person.position())
            .filter(
                other -> {
                  Likeness theirs = Likeness.of(other);
                  return theirs != null && likeness.resembles(theirs);
                })
            .findFirst();
  }

  /**
   * A number of somebody in the register stops the entry: a resident is there already, and the
   * person of a deleted record comes back under the old 宛名番号. Likeness alone asks for a second look
   * (4.1.1.2).
   */
  static void nobodyIsAResidentAlready(MoveReading moving, Situation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      Map<PersonField, String> numbers = numbersOf(person);
      for (ResidentRecord known : situation.similar()) {
        if (known.key().addressNumber().equals(person.returningAs())
            && !known.status().isResident()) {
          continue;
        }
        if (person.addressNumber().stream().anyMatch(known.key().addressNumber()::equals)) {
          continue;
        }
        FindingCode byNumber =
            known.status().isResident()
                ? FindingCode.NUMBER_OF_RESIDENT
                : FindingCode.NUMBER_OF_DELETED_RECORD;
        Map<PersonField, String> theirs = numbersOf(known);
        boolean same = false;
        for (Map.Entry<PersonField, String> number : numbers.entrySet()) {
          if (number.getValue().equals(theirs.get(number.getKey()))) {
            findings.add(byNumber, person.at(number.getKey()), number.getKey().label());
            same = true;
          }
        }
        if (moving.effect().takesNewcomers() && !same && AlreadyKnown.isAlike(person, known)) {
          findings.add(
              known.status().isResident()
                  ? FindingCode.LIKE_RESIDENT
                  : FindingCode.LIKE_DELETED_RECORD,
              person.at(BIRTH_DATE),
              known.key().addressNumber().value());
        }
      }
    }
  }

  /** Who is said to come back has a deleted record under that 宛名番号 (4.1.1.2). */
  static void returningResidentsKeepTheirNumber(
      MoveReading moving, Situation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      AddressNumber returning = person.returningAs();
      if (moving.effect() != MoveEffect.RESTORE
          && returning != null
          && situation.deletedRecord(returning).isEmpty()) {
        findings.add(FindingCode.RETURNING_RECORD_UNKNOWN, person.at(RETURNING_ADDRESS_NUMBER));
      }
    }
  }

  /** The dead do not come back: a death that was none is cancelled (4.6.0.1). */
  static void nobodyReturnsFromTheDead(MoveReading moving, Situation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      AddressNumber returning = person.returningAs();
      if (moving.effect() != MoveEffect.RESTORE
          && returning != null
          && situation
              .deletedRecord(returning)
              .filter(known -> known.status() == ResidentStatus.DECEASED)
              .isPresent()) {
        findings.add(FindingCode.RETURNING_RECORD_DECEASED, person.at(RETURNING_ADDRESS_NUMBER));
      }
    }
  }

  /**
   * Who goes back to a former state goes back to its numbers; nobody else may have them by now
   * (4.6.0.1).
   */
  static void restoredNumbersAreFree(MoveReading move, Situation situation, Findings findings) {
    for (PersonReading person : move.persons()) {
      ResidentRecord before = Cancelling.before(move, situation, person);
      if (before == null) {
        continue;
      }
      Map<PersonField, String> numbers = numbersOf(before);
      for (ResidentRecord other : situation.similar()) {
        if (person.addressNumber().stream().anyMatch(other.key().addressNumber()::equals)) {
          continue;
        }
        numbersOf(other)
            .forEach(
                (field, number) -> {
                  if (number.equals(numbers.get(field))) {
                    findings.add(
                        other.status().isResident()
                            ? FindingCode.NUMBER_OF_RESIDENT
                            : FindingCode.NUMBER_OF_DELETED_RECORD,
                        person.at(ADDRESS_NUMBER),
                        field.label());
                  }
                });
      }
    }
  }

  /** The deleted record that was picked should be of the same person (4.1.1.2). */
  static void returningResidentsResembleTheirRecord(
      MoveReading moving, Situation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      AddressNumber returning = person.returningAs();
      if (returning == null) {
        continue;
      }
      situation
          .deletedRecord(returning)
          .filter(known -> differs(person, known))
          .ifPresent(
              known ->
                  findings.add(
                      FindingCode.RETURNING_RECORD_UNLIKE, person.at(RETURNING_ADDRESS_NUMBER)));
    }
  }

  private static boolean differs(PersonReading person, ResidentRecord known) {
    boolean otherBirth =
        person.birthDate() != null && !person.birthDate().equals(known.birthDate());
    boolean otherSex =
        person.sex() != null
            && person.sex() != Sex.UNKNOWN
            && known.sex() != Sex.UNKNOWN
            && person.sex() != known.sex();
    return otherBirth || otherSex;
  }

  /** Persons and households with a pending draft wait until it is closed (4.0.8). */
  static void nothingIsUnderDraft(MoveReading moving, Situation situation, Findings findings) {
    if (moving.joins() != null && situation.householdsUnderDraft().contains(moving.joins())) {
      findings.add(FindingCode.UNDER_DRAFT, MoveReading.at(CommonField.HOUSEHOLD_NUMBER));
    }
    for (PersonReading person : moving.persons()) {
      AddressNumber returning = person.returningAs();
      if (returning != null && situation.personsUnderDraft().contains(returning)) {
        findings.add(FindingCode.UNDER_DRAFT, person.at(RETURNING_ADDRESS_NUMBER));
      }
      if (person.addressNumber().stream().anyMatch(situation.personsUnderDraft()::contains)) {
        findings.add(FindingCode.UNDER_DRAFT, person.at(ADDRESS_NUMBER));
      }
    }
  }

  /** The numbers an entry brings: all of a newcomer, of a resident those that are typed. */
  static Map<PersonField, String> numbersOf(PersonReading person) {
    Map<PersonField, String> numbers = new LinkedHashMap<>();
    if (person.numbers().individualNumber() != null) {
      numbers.put(INDIVIDUAL_NUMBER, person.numbers().individualNumber().value());
    }
    if (person.numbers().residentRecordCode() != null) {
      numbers.put(RESIDENT_RECORD_CODE, person.numbers().residentRecordCode().value());
    }
    if (person.cardNumber() != null) {
      numbers.put(RESIDENCE_CARD_NUMBER, person.cardNumber());
    }
    if (person.known() != null) {
      numbers.keySet().retainAll(person.typed());
    }
    return numbers;
  }

  static Map<PersonField, String> numbersOf(ResidentRecord known) {
    Map<PersonField, String> numbers = new LinkedHashMap<>();
    if (known.numbers().individualNumber() != null) {
      numbers.put(INDIVIDUAL_NUMBER, known.numbers().individualNumber().value());
    }
    if (known.numbers().residentRecordCode() != null) {
      numbers.put(RESIDENT_RECORD_CODE, known.numbers().residentRecordCode().value());
    }
    String card = CardNumbers.of(known.person());
    if (card != null) {
      numbers.put(RESIDENCE_CARD_NUMBER, card);
    }
    return numbers;
  }
}
