package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Items that a correction may change together (4.2.3, 4.3.2, 4.4, 1.1.7). */
public enum ItemGroup {
  /** 氏名 and its reading: what a minor correction may touch (4.2.3.2). */
  NAMES(
      SURNAME,
      GIVEN_NAME,
      SURNAME_FURIGANA,
      GIVEN_NAME_FURIGANA,
      NAME_ALPHABET,
      NAME_KANJI,
      NAME_FURIGANA,
      FURIGANA_CONFIRMED),
  /** 氏名, 生年月日, 性別 and the names beside 氏名. */
  IDENTITY(
      SURNAME,
      GIVEN_NAME,
      SURNAME_FURIGANA,
      GIVEN_NAME_FURIGANA,
      NAME_ALPHABET,
      NAME_KANJI,
      NAME_FURIGANA,
      FURIGANA_CONFIRMED,
      PersonField.FORMER_SURNAME,
      FORMER_SURNAME_FURIGANA,
      FORMER_SURNAME_FURIGANA_CONFIRMED,
      PersonField.ALIAS,
      ALIAS_FURIGANA,
      ALIAS_FURIGANA_CONFIRMED,
      ALIAS_RECORDED_ON,
      ALIAS_RECORDED_IN,
      ALIAS_DELETED_ON,
      ALIAS_DELETED_IN,
      BIRTH_DATE,
      SEX),
  /** 戸籍の表示 (4.2.0.3). */
  DOMICILE(PersonField.DOMICILE, HEAD_OF_REGISTER),
  /** 世帯主との続柄. */
  RELATIONSHIP(PersonField.RELATIONSHIP),
  /** 住所 itself, which is typed once for all: beside 氏名 what a minor correction may touch. */
  ADDRESS(),
  /** The days and places around 住所. */
  RESIDENCE(BECAME_RESIDENT_ON, ADDRESS_SET_ON, BECOMING_NOTIFIED_ON, LAST_REGISTERED_ADDRESS),
  /** 旧氏 (1.1.7). */
  FORMER_SURNAME(
      PersonField.FORMER_SURNAME, FORMER_SURNAME_FURIGANA, FORMER_SURNAME_FURIGANA_CONFIRMED),
  /** 通称 (1.1.7). */
  ALIAS(
      PersonField.ALIAS,
      ALIAS_FURIGANA,
      ALIAS_FURIGANA_CONFIRMED,
      ALIAS_RECORDED_ON,
      ALIAS_RECORDED_IN,
      ALIAS_DELETED_ON,
      ALIAS_DELETED_IN),
  /** 個人番号 (4.4). */
  INDIVIDUAL_NUMBER(PersonField.INDIVIDUAL_NUMBER),
  /** 住民票コード (4.3.2). */
  RECORD_CODE(RESIDENT_RECORD_CODE),
  /** 国籍・地域 and the items of Article 30-45. */
  FOREIGN(
      NATIONALITY,
      RESIDENCE_CLASS,
      RESIDENCE_STATUS,
      RESIDENCE_PERIOD,
      RESIDENCE_EXPIRES_ON,
      RESIDENCE_CARD_NUMBER,
      STAY_PERIOD,
      FORMER_REGISTRATION_ON,
      RESIDENCE_REPORTED,
      LANDING_PERMISSION,
      ADDRESSEE),
  /** What other systems report, and cards. */
  QUALIFICATIONS(
      ELECTORAL_ROLL,
      HEALTH_INSURANCE,
      HEALTH_INSURANCE_ACQUIRED_ON,
      HEALTH_INSURANCE_LOST_ON,
      ELDERLY_MEDICAL_CARE,
      ELDERLY_MEDICAL_CARE_ACQUIRED_ON,
      ELDERLY_MEDICAL_CARE_LOST_ON,
      CARE_INSURANCE,
      CARE_INSURANCE_ACQUIRED_ON,
      CARE_INSURANCE_LOST_ON,
      PENSION,
      BASIC_PENSION_NUMBER,
      PENSION_CATEGORY,
      PENSION_CATEGORY_CHANGED_ON,
      PENSION_ACQUIRED_ON,
      PENSION_LOST_ON,
      CHILD_ALLOWANCE_STARTS_IN,
      CHILD_ALLOWANCE_ENDS_IN,
      INDIVIDUAL_NUMBER_CARD,
      RESIDENT_CARD,
      SIGNATURE_SERIAL,
      AUTHENTICATION_SERIAL),
  /** 備考, 留意事項 (which are rows of their own, see {@link NoteEntry}) and flags. */
  ANNOTATIONS(REMARKS, ADULT_WARD, RESTRICTED);

  @SuppressWarnings("ImmutableEnumChecker") // The array never leaves and never changes.
  private final PersonField[] fields;

  ItemGroup(PersonField... fields) {
    this.fields = fields;
  }

  /** The fields of the group. */
  public Set<PersonField> fields() {
    EnumSet<PersonField> all = EnumSet.noneOf(PersonField.class);
    all.addAll(Arrays.asList(fields));
    return all;
  }
}
