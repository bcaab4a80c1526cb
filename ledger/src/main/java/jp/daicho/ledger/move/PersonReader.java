package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Cards;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.Qualifications.ChildAllowance;
import jp.daicho.ledger.record.Qualifications.Insurance;
import jp.daicho.ledger.record.Qualifications.Pension;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/** Reads the items of one person that Japanese and foreign residents share, and leaves the rest. */
final class PersonReader {
  /** Free texts: 備考 and the like. The standard names no limit; ours keeps a record printable. */
  private static final int LONGEST_NOTE = 1000;

  private static final int LONGEST_CODE = 100;

  private final PersonEntry entry;
  private final int position;
  private final EntryText text;
  private final ReferenceData reference;

  PersonReader(PersonEntry entry, int position, EntryText text, ReferenceData reference) {
    this.entry = entry;
    this.position = position;
    this.text = text;
    this.reference = reference;
  }

  /**
   * Reads the person.
   *
   * @param movedOn 異動日, which becomes 住民となった年月日; null when it could not be read
   */
  PersonReading read(@Nullable LocalDate movedOn) {
    ResidentKind kind =
        text.findings()
            .require(entry.get(KIND), at(KIND), typed -> ResidentKind.parse(typed.strip()));
    if (kind != null) {
      new BelongingItems(entry, position, text.findings()).check(kind);
    }
    RegisterDate becameResidentOn = movedOn == null ? null : RegisterDate.of(movedOn);
    Person person = null;
    String cardNumber = null;
    LocalDate stayExpiresOn = null;
    if (kind == ResidentKind.JAPANESE) {
      person = new JapanesePersonReader(entry, position, text).read(becameResidentOn);
    } else if (kind == ResidentKind.FOREIGN) {
      ForeignPersonReader foreign = new ForeignPersonReader(entry, position, text, reference);
      person = foreign.read(becameResidentOn);
      cardNumber = foreign.cardNumber();
      stayExpiresOn = foreign.stayExpiresOn();
    }
    return new PersonReading(
        position,
        kind,
        person,
        birthDate(),
        sex(),
        relationship(),
        new PersonNumbers(
            text.findings()
                .read(entry.get(INDIVIDUAL_NUMBER), at(INDIVIDUAL_NUMBER), IndividualNumber::parse),
            text.findings()
                .require(
                    entry.get(RESIDENT_RECORD_CODE),
                    at(RESIDENT_RECORD_CODE),
                    ResidentRecordCode::parse)),
        cardNumber,
        stayExpiresOn,
        text.findings()
            .read(
                entry.get(RETURNING_ADDRESS_NUMBER),
                at(RETURNING_ADDRESS_NUMBER),
                AddressNumber::parse),
        qualifications(),
        cards(),
        new Annotations(
            words(REMARKS, LONGEST_NOTE),
            List.of(),
            false,
            Boolean.TRUE.equals(flag(ADULT_WARD)),
            null),
        words(LAST_REGISTERED_ADDRESS, LONGEST_NOTE));
  }

  private @Nullable RegisterDate birthDate() {
    return text.requiredDate(entry.get(BIRTH_DATE), at(BIRTH_DATE));
  }

  /** Unknown where left empty, which 1.1.6 allows; null where it cannot be read. */
  private @Nullable Sex sex() {
    if (entry.get(SEX).isBlank()) {
      text.findings().add(FindingCode.LEFT_EMPTY, at(SEX));
      return Sex.UNKNOWN;
    }
    return text.findings().read(entry.get(SEX), at(SEX), typed -> Sex.parse(typed.strip()));
  }

  /** Null where left empty, which 1.1.6 allows, or outside the grammar of 1.1.11. */
  private @Nullable Relationship relationship() {
    String typed = entry.get(RELATIONSHIP).strip();
    if (typed.isEmpty()) {
      text.findings().add(FindingCode.LEFT_EMPTY, at(RELATIONSHIP));
      return null;
    }
    try {
      return Relationship.parse(typed);
    } catch (InvalidValueException _) {
      text.findings().add(FindingCode.UNKNOWN_RELATIONSHIP, at(RELATIONSHIP));
      return null;
    }
  }

  private Qualifications qualifications() {
    return new Qualifications(
        flag(ELECTORAL_ROLL),
        insurance(HEALTH_INSURANCE, HEALTH_INSURANCE_ACQUIRED_ON, HEALTH_INSURANCE_LOST_ON),
        insurance(
            ELDERLY_MEDICAL_CARE, ELDERLY_MEDICAL_CARE_ACQUIRED_ON, ELDERLY_MEDICAL_CARE_LOST_ON),
        insurance(CARE_INSURANCE, CARE_INSURANCE_ACQUIRED_ON, CARE_INSURANCE_LOST_ON),
        new Pension(
            insurance(PENSION, PENSION_ACQUIRED_ON, PENSION_LOST_ON),
            words(BASIC_PENSION_NUMBER, LONGEST_CODE),
            words(PENSION_CATEGORY, LONGEST_CODE),
            day(PENSION_CATEGORY_CHANGED_ON)),
        new ChildAllowance(
            text.month(entry.get(CHILD_ALLOWANCE_STARTS_IN), at(CHILD_ALLOWANCE_STARTS_IN)),
            text.month(entry.get(CHILD_ALLOWANCE_ENDS_IN), at(CHILD_ALLOWANCE_ENDS_IN))));
  }

  private Insurance insurance(PersonField insured, PersonField acquiredOn, PersonField lostOn) {
    return new Insurance(flag(insured), day(acquiredOn), day(lostOn));
  }

  private Cards cards() {
    return new Cards(
        words(INDIVIDUAL_NUMBER_CARD, LONGEST_CODE),
        words(RESIDENT_CARD, LONGEST_CODE),
        words(SIGNATURE_SERIAL, LONGEST_CODE),
        words(AUTHENTICATION_SERIAL, LONGEST_CODE));
  }

  private @Nullable String words(PersonField field, int longest) {
    return text.words(entry.get(field), at(field), longest);
  }

  private @Nullable Boolean flag(PersonField field) {
    return text.flag(entry.get(field), at(field));
  }

  private @Nullable LocalDate day(PersonField field) {
    return text.day(entry.get(field), at(field));
  }

  private EntryItem at(PersonField field) {
    return PersonReading.at(position, field);
  }
}
