package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Cards;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.Qualifications.ChildAllowance;
import jp.daicho.ledger.record.Qualifications.Insurance;
import jp.daicho.ledger.record.Qualifications.Pension;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Reads the items of one person that Japanese and foreign residents share. */
final class ItemsReader {
  /** Free texts: 備考 and the like. The standard names no limit; ours keeps a record printable. */
  private static final int LONGEST_NOTE = 1000;

  private static final int LONGEST_CODE = 100;

  private final PersonEntry entry;
  private final int position;
  private final EntryText text;

  ItemsReader(PersonEntry entry, int position, EntryText text) {
    this.entry = entry;
    this.position = position;
    this.text = text;
  }

  PersonReading.OwnResidence residence() {
    return new PersonReading.OwnResidence(
        text.anyDate(entry.get(ADDRESS_SET_ON), at(ADDRESS_SET_ON)),
        day(BECOMING_NOTIFIED_ON),
        words(LAST_REGISTERED_ADDRESS, LONGEST_NOTE));
  }

  Qualifications qualifications() {
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

  Cards cards() {
    return new Cards(
        words(INDIVIDUAL_NUMBER_CARD, LONGEST_CODE),
        words(RESIDENT_CARD, LONGEST_CODE),
        words(SIGNATURE_SERIAL, LONGEST_CODE),
        words(AUTHENTICATION_SERIAL, LONGEST_CODE));
  }

  /** What is typed of annotations; what no entry has stays as the record has it. */
  Annotations annotations(@Nullable ResidentRecord known) {
    return new Annotations(
        words(REMARKS, LONGEST_NOTE),
        known == null ? List.of() : known.annotations().pointsToNote(),
        Boolean.TRUE.equals(flag(RESTRICTED)),
        Boolean.TRUE.equals(flag(ADULT_WARD)),
        known == null ? null : known.annotations().remadeOn());
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
