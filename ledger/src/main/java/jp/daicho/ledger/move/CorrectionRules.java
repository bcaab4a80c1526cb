package jp.daicho.ledger.move;

import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;

/** Corrections and notices about a record (4.2.3, 1.1.7, 4.1.3.1). */
final class CorrectionRules {
  private CorrectionRules() {}

  /** A correction says for each person what changes (4.2.3.1). */
  static void somethingChanges(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() != MoveEffect.CORRECT
        || move.type().takesCodeFromPool()
        || move.choices().deFactoHouseholder() != null
        || (move.choices().carryHouseholderName()
            && HouseholderName.canBeCarried(move, situation))) {
      return;
    }
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known != null && !changes(move, person, known)) {
        findings.add(FindingCode.NOTHING_CHANGES, person.at(PersonField.ADDRESS_NUMBER));
      }
    }
  }

  /** Whether something will be another than the record has; what cannot be read may be. */
  private static boolean changes(MoveReading move, PersonReading person, ResidentRecord known) {
    return !known.person().equals(person.person())
        || !known.birthDate().equals(person.birthDate())
        || known.sex() != person.sex()
        || (person.says(PersonField.RELATIONSHIP)
            && !Objects.equals(known.household().relationship(), person.relationship()))
        || !known.residence().equals(Correcting.residence(move, person, known.residence()))
        || !known.numbers().equals(person.numbers())
        || !known.qualifications().equals(person.qualifications())
        || !known.cards().equals(person.cards())
        || !known.annotations().equals(person.annotations())
        || !person.notes().isEmpty();
  }

  /** Members live at one address: who is not corrected with the others is worth a look (4.0.2). */
  static void householdKeepsOneAddress(MoveReading move, Situation situation, Findings findings) {
    Address address = move.address();
    if (move.effect() != MoveEffect.CORRECT || address == null) {
      return;
    }
    boolean splits =
        move.persons().stream()
            .map(PersonReading::known)
            .anyMatch(
                known ->
                    known != null
                        && known.status().isResident()
                        && Registering.staying(move, situation, known.household().householdNumber())
                            .stream()
                            .map(member -> member.residence().address())
                            .anyMatch(theirs -> !RegroupRules.sameLand(theirs, address)));
    if (splits) {
      findings.add(FindingCode.HOUSEHOLD_ADDRESS_SPLITS, MoveReading.at(CommonField.TOWN));
    }
  }

  /** A change of a number says the new one, unless the pool gives it (4.3.2, 4.4). */
  static void newNumberIsGiven(MoveReading move, Situation situation, Findings findings) {
    if (!move.type().changes().equals(Set.of(ItemGroup.INDIVIDUAL_NUMBER))) {
      return;
    }
    for (PersonReading person : move.persons()) {
      if (!person.says(PersonField.INDIVIDUAL_NUMBER)) {
        findings.add(FindingCode.EMPTY, person.at(PersonField.INDIVIDUAL_NUMBER));
      }
    }
  }

  /**
   * Who becomes householder by a correction, or is none any more, changes everybody's relationship;
   * so all members are corrected together (1.1.11, 4.1.4.2).
   */
  static void householderIsCorrectedWithAllMembers(
      MoveReading move, Situation situation, Findings findings) {
    if (move.effect() != MoveEffect.CORRECT && move.effect() != MoveEffect.CONVERT) {
      return;
    }
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      Relationship after = person.relationship();
      if (known != null
          && known.status().isResident()
          && person.says(PersonField.RELATIONSHIP)
          && Memberships.isHouseholder(known) != (after != null && after.isHouseholder())
          && !Registering.staying(move, situation, known.household().householdNumber()).isEmpty()) {
        findings.add(FindingCode.HOUSEHOLDER_CORRECTED_ALONE, person.at(PersonField.RELATIONSHIP));
      }
    }
  }

  /** 旧氏 and 通称 are recorded where there is none, and changed or deleted where one is (1.1.7). */
  static void namesBesideTheName(MoveReading move, Situation situation, Findings findings) {
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known == null) {
        continue;
      }
      switch (move.type().id()) {
        case "former-surname-entry" -> {
          recorded(person, PersonField.FORMER_SURNAME, findings);
          if (hasFormerSurname(known.person())) {
            findings.add(FindingCode.NAME_THERE_ALREADY, person.at(PersonField.FORMER_SURNAME));
          }
        }
        case "former-surname-change" -> {
          recorded(person, PersonField.FORMER_SURNAME, findings);
          if (!hasFormerSurname(known.person())) {
            findings.add(FindingCode.NAME_NOT_THERE, person.at(PersonField.FORMER_SURNAME));
          }
        }
        case "former-surname-deletion" -> {
          if (!hasFormerSurname(known.person())) {
            findings.add(FindingCode.NAME_NOT_THERE, person.at(PersonField.FORMER_SURNAME));
          }
        }
        case "alias-entry" -> {
          recorded(person, PersonField.ALIAS, findings);
          if (hasAlias(known.person())) {
            findings.add(FindingCode.NAME_THERE_ALREADY, person.at(PersonField.ALIAS));
          }
        }
        case "alias-deletion" -> {
          if (!hasAlias(known.person())) {
            findings.add(FindingCode.NAME_NOT_THERE, person.at(PersonField.ALIAS));
          }
        }
        default -> {}
      }
    }
  }

  private static void recorded(PersonReading person, PersonField field, Findings findings) {
    if (!person.says(field)) {
      findings.add(FindingCode.EMPTY, person.at(field));
    }
  }

  private static boolean hasFormerSurname(Person person) {
    return person instanceof JapanesePerson japanese && japanese.formerSurname() != null;
  }

  private static boolean hasAlias(Person person) {
    return person instanceof ForeignPerson foreign
        && foreign.alias() != null
        && !foreign.alias().isDeleted();
  }

  /** The householder's new name belongs on the records of the other members too (4.2.3.1). */
  static void householdersNameIsCarried(MoveReading move, Situation situation, Findings findings) {
    boolean corrects = move.effect() == MoveEffect.CORRECT || move.effect() == MoveEffect.CONVERT;
    if (corrects && !move.choices().carryHouseholderName()) {
      for (PersonReading ignored : HouseholderName.changed(move, situation)) {
        findings.add(
            FindingCode.HOUSEHOLDER_NAME_NOT_CARRIED,
            MoveReading.at(CommonField.CARRY_HOUSEHOLDER_NAME));
      }
    }
  }

  /** A notice of arrival that comes again needs a second look (4.1.3.1.2). */
  static void arrivalIsNoticedOnce(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() != MoveEffect.ARRIVE) {
      return;
    }
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      Deletion deletion = known == null ? null : known.deletion();
      if (deletion != null && deletion.arrivalNoticeOn() != null) {
        findings.add(FindingCode.ARRIVAL_NOTICED_BEFORE, person.at(PersonField.ADDRESS_NUMBER));
      }
    }
  }
}
