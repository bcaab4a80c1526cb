package jp.daicho.ledger.move;

import static jp.daicho.ledger.finding.FindingCode.*;
import static jp.daicho.ledger.move.PersonField.*;

import java.util.List;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.FindingCases.At;
import jp.daicho.ledger.move.FindingCases.Case;
import jp.daicho.ledger.record.ResidentRecord;

/** The people, households and desks of {@link FindingCases}, and the forms its cases take. */
final class FindingCaseForms {
  static final Desk DESK = Desk.empty();
  static final EnteredMove SINGLE = Entries.single();

  /** The same into a ward of 竹市. */
  static final EnteredMove IN_WARD = WardNeighbourhood.in(TestReference.WARD, "松町", "１番地", SINGLE);

  static final EnteredMove FAMILY = Entries.family();
  static final int WIFE = 1;

  static final List<ResidentRecord> HOUSEHOLD = Desk.householdOf(SINGLE);
  static final ResidentRecord RESIDENT = HOUSEHOLD.getFirst();
  static final ResidentRecord DELETED = Desk.deleted(RESIDENT);
  static final String NUMBER = RESIDENT.household().householdNumber().value();
  static final String RETURNING = RESIDENT.key().addressNumber().value();
  static final List<ResidentRecord> WITHOUT_HEAD =
      Desk.householdOf(SINGLE.with(0, RELATIONSHIP, "縁故者"));

  /** 青木花子, about to join 青木太郎 or to be someone else altogether. */
  static final PersonEntry HANAKO = Entries.japanese("青木", "花子", "妻", "女", "H17.12.30", 22);

  static final EnteredMove JOINING = joining(HANAKO);

  /** Like 青木太郎 in name, sex and birth date, with numbers of his own. */
  static final EnteredMove NAMESAKE =
      SINGLE
          .with(0, INDIVIDUAL_NUMBER, Entries.individualNumber(99))
          .with(0, RESIDENT_RECORD_CODE, Entries.residentRecordCode(99));

  private FindingCaseForms() {}

  static Case typed(FindingCode code, PersonField field, String raising, String close) {
    return typed(0, SINGLE, code, field, raising, close);
  }

  static Case typed(
      FindingCode code, PersonField field, PersonField about, String raising, String close) {
    return typed(0, SINGLE, code, field, about, raising, close);
  }

  static Case wife(FindingCode code, PersonField field, String raising, String close) {
    return typed(WIFE, FAMILY, code, field, raising, close);
  }

  static Case wife(
      FindingCode code, PersonField field, PersonField about, String raising, String close) {
    return typed(WIFE, FAMILY, code, field, about, raising, close);
  }

  static Case typed(
      int person,
      EnteredMove entry,
      FindingCode code,
      PersonField field,
      String raising,
      String close) {
    return typed(person, entry, code, field, field, raising, close);
  }

  /** Two texts in a field of one person, the first of which raises a finding about a field. */
  static Case typed(
      int person,
      EnteredMove entry,
      FindingCode code,
      PersonField field,
      PersonField about,
      String raising,
      String close) {
    return new Case(
        code,
        path(person, about),
        at(entry.with(person, field, raising)),
        at(entry.with(person, field, close)));
  }

  static Case common(FindingCode code, CommonField field, String raising, String close) {
    return new Case(
        code, field.path(), at(SINGLE.with(field, raising)), at(SINGLE.with(field, close)));
  }

  static Case member(FindingCode code, PersonEntry person, String raising, String close) {
    return typed(1, Entries.and(SINGLE, person), code, RELATIONSHIP, raising, close);
  }

  static EnteredMove joining(PersonEntry person) {
    return Entries.joining(Entries.of(person), NUMBER);
  }

  static PersonEntry third(String relationship, String sex) {
    return Entries.japanese("青木", "菊", relationship, sex, "H18.1.1", 23);
  }

  static EnteredMove parents(String one, String other) {
    return Entries.and(
        Entries.and(SINGLE, Entries.japanese("青木", "一", one, "男", "S45.1.1", 24)),
        Entries.japanese("青木", "二", other, "男", "S46.1.1", 25));
  }

  static String path(int person, PersonField field) {
    return PersonReading.at(person, field).path();
  }

  static At at(EnteredMove entry) {
    return new At(DESK, entry);
  }

  static At at(Desk desk, EnteredMove entry) {
    return new At(desk, entry);
  }

  static String wrongDigit(String number) {
    int last = number.length() - 1;
    return number.substring(0, last) + (char) ('0' + (number.charAt(last) - '0' + 1) % 10);
  }

  /** An Individual Number in full-width digits. */
  static String wide() {
    StringBuilder wide = new StringBuilder();
    Entries.individualNumber(21).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }
}
