package jp.daicho.ledger.move;

import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
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
        || move.address() != null
        || move.previousAddress() != null
        || move.choices().deFactoHouseholder() != null) {
      return;
    }
    for (PersonReading person : move.persons()) {
      if (person.known() != null && person.typed().isEmpty()) {
        findings.add(FindingCode.NOTHING_CHANGES, person.at(PersonField.ADDRESS_NUMBER));
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
