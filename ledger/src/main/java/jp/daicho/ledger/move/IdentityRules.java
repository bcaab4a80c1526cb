package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.INDIVIDUAL_NUMBER;
import static jp.daicho.ledger.move.PersonField.RESIDENCE_CARD_NUMBER;
import static jp.daicho.ledger.move.PersonField.RESIDENT_RECORD_CODE;
import static jp.daicho.ledger.move.PersonField.RETURNING_ADDRESS_NUMBER;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/** One person, one record: within the entry and against the register (4.1.1.2, 4.0.8). */
final class IdentityRules {
  private IdentityRules() {}

  /** Nobody is there twice: a number twice is an error, name, sex and birth date twice an alert. */
  static void nobodyIsEnteredTwice(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<Likeness, Integer> persons = new HashMap<>();
    for (PersonReading person : moving.persons()) {
      numbersOf(person)
          .forEach(
              (field, number) -> {
                Integer first = numbers.putIfAbsent(field + number, person.position() + 1);
                if (first != null) {
                  findings.add(
                      FindingCode.SAME_NUMBER_TWICE,
                      person.at(field),
                      field.label(),
                      first.toString());
                }
              });
      Likeness likeness = Likeness.of(person);
      Integer first =
          likeness == null ? null : persons.putIfAbsent(likeness, person.position() + 1);
      if (first != null) {
        findings.add(
            FindingCode.SAME_PERSON_TWICE, person.at(PersonField.BIRTH_DATE), first.toString());
      }
    }
  }

  /**
   * A number of somebody in the register stops the entry: a resident is there already, and the
   * person of a deleted record comes back under the old 宛名番号. Likeness alone asks for a second look
   * (4.1.1.2).
   */
  static void nobodyIsAResidentAlready(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      Map<PersonField, String> numbers = numbersOf(person);
      Likeness likeness = Likeness.of(person);
      for (ResidentRecord known : situation.similar()) {
        if (known.key().addressNumber().equals(person.returningAs())
            && !known.status().isResident()) {
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
        if (!same && likeness != null && likeness.equals(Likeness.of(known))) {
          findings.add(
              known.status().isResident()
                  ? FindingCode.LIKE_RESIDENT
                  : FindingCode.LIKE_DELETED_RECORD,
              person.at(PersonField.BIRTH_DATE),
              known.key().addressNumber().value());
        }
      }
    }
  }

  /** Who is said to come back has a deleted record under that 宛名番号 (4.1.1.2). */
  static void returningResidentsKeepTheirNumber(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      AddressNumber returning = person.returningAs();
      if (returning != null && situation.deletedRecord(returning).isEmpty()) {
        findings.add(FindingCode.RETURNING_RECORD_UNKNOWN, person.at(RETURNING_ADDRESS_NUMBER));
      }
    }
  }

  /** Persons and households with a pending draft wait until it is closed (4.0.8). */
  static void nothingIsUnderDraft(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    if (moving.joins() != null && situation.householdsUnderDraft().contains(moving.joins())) {
      findings.add(FindingCode.UNDER_DRAFT, MovingInReading.at(CommonField.HOUSEHOLD_NUMBER));
    }
    for (PersonReading person : moving.persons()) {
      AddressNumber returning = person.returningAs();
      if (returning != null && situation.personsUnderDraft().contains(returning)) {
        findings.add(FindingCode.UNDER_DRAFT, person.at(RETURNING_ADDRESS_NUMBER));
      }
    }
  }

  private static Map<PersonField, String> numbersOf(PersonReading person) {
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
    return numbers;
  }

  private static Map<PersonField, String> numbersOf(ResidentRecord known) {
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

  /** 氏名, 生年月日 and 性別, by which the standard tells who might be the same (4.1.1.2). */
  private record Likeness(String name, RegisterDate birthDate, Sex sex) {
    static @Nullable Likeness of(PersonReading reading) {
      Person person = reading.person();
      RegisterDate birthDate = reading.birthDate();
      Sex sex = reading.sex();
      return person == null || birthDate == null || sex == null
          ? null
          : new Likeness(person.displayName(), birthDate, sex);
    }

    static Likeness of(ResidentRecord known) {
      return new Likeness(known.person().displayName(), known.birthDate(), known.sex());
    }
  }
}
