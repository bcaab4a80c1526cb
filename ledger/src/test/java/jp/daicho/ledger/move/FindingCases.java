package jp.daicho.ledger.move;

import static jp.daicho.ledger.finding.FindingCode.*;
import static jp.daicho.ledger.move.FindingCaseForms.*;
import static jp.daicho.ledger.move.PersonField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;

/**
 * For each finding that a moving-in can raise: an entry that raises it, and one that comes close
 * and does not.
 */
final class FindingCases {

  private FindingCases() {}

  /**
   * A case.
   *
   * @param code the finding
   * @param path the item it is about
   * @param raising a desk and an entry where it is raised, without another finding of this code
   * @param close a desk and an entry where it is not
   */
  record Case(FindingCode code, String path, At raising, At close) {
    @Override
    public String toString() {
      return code + " " + path;
    }
  }

  /** An entry at a desk. */
  record At(Desk desk, EnteredMove entry) {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.addAll(texts());
    cases.addAll(dates());
    cases.addAll(households());
    cases.addAll(kinds());
    cases.addAll(identities());
    cases.addAll(places());
    return cases;
  }

  private static List<Case> texts() {
    return List.of(
        typed(EMPTY, BIRTH_DATE, "", "年月日不詳"),
        typed(EMPTY, DOMICILE, "", "なし"),
        typed(EMPTY, RESIDENT_RECORD_CODE, "", Entries.residentRecordCode(7)),
        typed(LEFT_EMPTY, SEX, "", "0"),
        typed(LEFT_EMPTY, RELATIONSHIP, "", "世帯主"),
        typed(WRONG_LENGTH, INDIVIDUAL_NUMBER, "12345678901", Entries.individualNumber(8)),
        typed(TOO_LONG, GIVEN_NAME, "𠮷".repeat(51), "𠮷".repeat(50)),
        typed(NOT_DIGITS, INDIVIDUAL_NUMBER, "12345678901X", wide()),
        typed(
            WRONG_CHECK_DIGIT,
            RESIDENT_RECORD_CODE,
            wrongDigit(Entries.residentRecordCode(21)),
            Entries.residentRecordCode(21)),
        typed(UNKNOWN_FORM, BIRTH_DATE, "きのう", "昭和12年頃"),
        typed(IMPOSSIBLE_DATE, BIRTH_DATE, "H15.13.1", "H15.12.1"),
        typed(OUTSIDE_ERA, BIRTH_DATE, "H40.1.1", "H31.4.30"),
        typed(UNKNOWN_CHARACTER, SURNAME, "青" + TestReference.UNKNOWN, "邉\uDB40\uDD00"),
        typed(WRONG_CHARACTER_KIND, SURNAME_FURIGANA, "アオキ1", "あおき"),
        typed(CONTROL_CHARACTER, REMARKS, "一\n二", "一　二"),
        typed(UNKNOWN_CODE, SEX, "3", "1"),
        typed(UNCERTAIN_DATE_NOT_ALLOWED, HEALTH_INSURANCE_ACQUIRED_ON, "R8.2.29", "R6.2.29"),
        typed(UNKNOWN_RELATIONSHIP, RELATIONSHIP, "孫", " 世帯主 "),
        typed(UNKNOWN_RELATIONSHIP, RELATIONSHIP, "子の子の子の子の子", "世帯主"));
  }

  private static List<Case> dates() {
    return List.of(
        common(UNCERTAIN_DATE_NOT_ALLOWED, CommonField.MOVED_ON, "令和8年3月頃", "令和8年3月31日"),
        common(LEFT_EMPTY, CommonField.NOTIFIED_ON, "", "R8.4.10"),
        common(MOVED_AFTER_TODAY, CommonField.MOVED_ON, "R8.4.11", "R8.4.10"),
        common(NOTIFIED_AFTER_TODAY, CommonField.NOTIFIED_ON, "R8.4.11", "R8.4.10"),
        common(NOTIFIED_BEFORE_MOVE, CommonField.NOTIFIED_ON, "R8.3.31", "R8.4.1"),
        typed(BORN_AFTER_TODAY, BIRTH_DATE, "R8.4.11", "R8.4.1"),
        typed(BORN_AFTER_MOVE, BIRTH_DATE, "R8.4.2", "R8.4.1"),
        typed(DAY_OF_RESIDENCE_AFTER_TODAY, BECAME_RESIDENT_ON, "R8.4.11", "R8.4.10"),
        typed(DAY_OF_RESIDENCE_AFTER_TODAY, ADDRESS_SET_ON, "R8.4.11", "R8.4.10"),
        typed(DAY_OF_RESIDENCE_AFTER_TODAY, BECOMING_NOTIFIED_ON, "R8.4.11", "R8.4.10"),
        wife(STAY_EXPIRED, RESIDENCE_EXPIRES_ON, "2026-04-09", "2026-04-10"));
  }

  private static List<Case> households() {
    EnteredMove couple = Entries.and(SINGLE, HANAKO);
    return List.of(
        new Case(NO_PERSON, "persons", at(Entries.of()), at(SINGLE)),
        member(TWO_HOUSEHOLDERS, HANAKO, "世帯主", "妻"),
        new Case(
            TWO_HOUSEHOLDERS,
            path(0, RELATIONSHIP),
            at(DESK.withHousehold(HOUSEHOLD), JOINING.with(0, RELATIONSHIP, "世帯主")),
            at(DESK.withHousehold(HOUSEHOLD), JOINING)),
        typed(NO_HOUSEHOLDER, RELATIONSHIP, "縁故者", "世帯主"),
        new Case(
            HOUSEHOLDER_WITHOUT_CHANGE,
            path(0, RELATIONSHIP),
            at(DESK.withHousehold(WITHOUT_HEAD), JOINING.with(0, RELATIONSHIP, "世帯主")),
            at(DESK.withHousehold(WITHOUT_HEAD), JOINING.with(0, RELATIONSHIP, "縁故者"))),
        new Case(
            TWO_SPOUSES,
            path(2, RELATIONSHIP),
            at(Entries.and(couple, third("妻（未届）", "女"))),
            at(Entries.and(couple, third("妹", "女")))),
        typed(1, couple, RELATIONSHIP_NEEDS_SEX, SEX, "男", "女"),
        new Case(
            TWO_PARENTS_OF_ONE_SEX,
            path(2, RELATIONSHIP),
            at(parents("父", "父")),
            at(parents("父", "母").with(2, SEX, "女"))),
        typed(
            1,
            couple.with(1, RELATIONSHIP, "子"),
            CHILD_NOT_YOUNGER_THAN_PARENT,
            BIRTH_DATE,
            RELATIONSHIP,
            "H15.1.7",
            "H15.1.8"),
        typed(
            1,
            couple.with(1, RELATIONSHIP, "子"),
            CHILD_NOT_YOUNGER_THAN_PARENT,
            BIRTH_DATE,
            RELATIONSHIP,
            "S30.1.1",
            "年月日不詳"),
        typed(
            1,
            couple.with(1, RELATIONSHIP, "姉"),
            SIBLING_ON_WRONG_SIDE_OF_AGE,
            BIRTH_DATE,
            RELATIONSHIP,
            "H15.1.8",
            "H15.1.7"),
        member(NOT_HIGHEST_NOTATION, HANAKO, "父の子", "父の兄の子"));
  }

  private static List<Case> kinds() {
    return List.of(
        wife(FORMER_SURNAME_OF_FOREIGNER, FORMER_SURNAME, "髙橋", ""),
        typed(ALIAS_OF_JAPANESE, ALIAS, "青木　太郎", ""),
        wife(NOT_A_RESIDENT_STATUS, RESIDENCE_STATUS, "短期滞在", "留学"),
        wife(ITEM_OF_OTHER_KIND, DOMICILE, "福島県松市松町１番地", ""),
        wife(ITEM_OF_OTHER_KIND, STAY_PERIOD, "180日", ""),
        typed(ITEM_OF_OTHER_KIND, LANDING_PERMISSION, "1", "0"),
        typed(EMPTY, FORMER_SURNAME_FURIGANA, FORMER_SURNAME, "タカハシ", ""),
        typed(EMPTY, GIVEN_NAME_FURIGANA, SURNAME_FURIGANA, "タロウ", ""),
        typed(EMPTY, FURIGANA_CONFIRMED, SURNAME_FURIGANA, "1", "0"),
        wife(EMPTY, ALIAS_RECORDED_IN, ALIAS_RECORDED_IN, "", TestReference.WARD.value()),
        wife(EMPTY, ALIAS, ALIAS, "", "渡邉　玉子"),
        typed(
            0,
            Entries.of(Entries.foreign("ZHANG LI", "世帯主", "女", "1990-05-03", 71)),
            IMPOSSIBLE_DATE,
            FORMER_REGISTRATION_ON,
            "平成15年2月29日",
            "年月日不詳"),
        typed(
            0,
            Entries.of(
                Entries.foreign("AOKI TARO", "世帯主", "男", "1980-05-03", 72)
                    .with(RESIDENCE_CLASS, "6")
                    .with(RESIDENCE_STATUS, "")
                    .with(RESIDENCE_CARD_NUMBER, "")),
            FORMER_REGISTRATION_AFTER_LOSS,
            FORMER_REGISTRATION_ON,
            "H10.4.1",
            ""),
        wife(LEFT_EMPTY, NATIONALITY, NATIONALITY, "", "無国籍"),
        wife(LEFT_EMPTY, RESIDENCE_STATUS, RESIDENCE_STATUS, "", "永住者"));
  }

  private static List<Case> identities() {
    EnteredMove back = SINGLE.with(0, RETURNING_ADDRESS_NUMBER, RETURNING);
    EnteredMove couple = Entries.and(SINGLE, HANAKO);
    return List.of(
        typed(
            1,
            couple,
            SAME_NUMBER_TWICE,
            INDIVIDUAL_NUMBER,
            Entries.individualNumber(21),
            Entries.individualNumber(22)),
        new Case(
            SAME_NUMBER_TWICE,
            path(1, RETURNING_ADDRESS_NUMBER),
            at(
                DESK.withSimilar(DELETED),
                Entries.and(back, HANAKO.with(RETURNING_ADDRESS_NUMBER, RETURNING))),
            at(DESK.withSimilar(DELETED), Entries.and(back, HANAKO))),
        new Case(
            SAME_PERSON_TWICE,
            path(1, BIRTH_DATE),
            at(Entries.and(SINGLE, NAMESAKE.persons().getFirst().with(RELATIONSHIP, "同居人"))),
            at(
                Entries.and(
                    SINGLE,
                    NAMESAKE
                        .persons()
                        .getFirst()
                        .with(RELATIONSHIP, "同居人")
                        .with(BIRTH_DATE, "H15.1.8")))),
        new Case(
            NUMBER_OF_RESIDENT,
            path(0, INDIVIDUAL_NUMBER),
            at(
                DESK.withSimilar(RESIDENT),
                SINGLE.with(0, RESIDENT_RECORD_CODE, Entries.residentRecordCode(99))),
            at(DESK.withSimilar(RESIDENT), NAMESAKE)),
        new Case(
            NUMBER_OF_DELETED_RECORD,
            path(0, RESIDENT_RECORD_CODE),
            at(DESK.withSimilar(DELETED), SINGLE.with(0, INDIVIDUAL_NUMBER, "")),
            at(DESK.withSimilar(DELETED), back)),
        new Case(
            LIKE_DELETED_RECORD,
            path(0, BIRTH_DATE),
            at(DESK.withSimilar(DELETED), NAMESAKE),
            at(DESK.withSimilar(DELETED), NAMESAKE.with(0, BIRTH_DATE, "H15.1.8"))),
        new Case(
            LIKE_RESIDENT,
            path(0, BIRTH_DATE),
            at(DESK.withSimilar(RESIDENT), NAMESAKE.with(0, SURNAME, "青\uDB40\uDD00木")),
            at(DESK.withSimilar(RESIDENT), NAMESAKE.with(0, SEX, "女"))),
        new Case(
            RETURNING_RECORD_UNKNOWN,
            path(0, RETURNING_ADDRESS_NUMBER),
            at(DESK.withSimilar(RESIDENT), NAMESAKE.with(0, RETURNING_ADDRESS_NUMBER, RETURNING)),
            at(DESK.withSimilar(DELETED), back)),
        new Case(
            RETURNING_RECORD_UNLIKE,
            path(0, RETURNING_ADDRESS_NUMBER),
            at(DESK.withSimilar(DELETED), back.with(0, BIRTH_DATE, "H15.1.8")),
            at(DESK.withSimilar(DELETED), back.with(0, SEX, "0"))));
  }

  private static List<Case> places() {
    Desk atHome = DESK.withHousehold(HOUSEHOLD);
    Desk atCity = DESK.in(TestReference.CITY);
    return List.of(
        new Case(HOUSEHOLD_UNKNOWN, "householdNumber", at(JOINING), at(atHome, JOINING)),
        new Case(
            HOUSEHOLD_EMPTY,
            "householdNumber",
            at(DESK.withHousehold(List.of(DELETED)), JOINING),
            at(atHome, JOINING)),
        common(ADDRESS_OUTSIDE, CommonField.ADDRESS_CODE, "12101001001", "07202001001"),
        new Case(
            ADDRESS_OUTSIDE,
            "addressCode",
            at(atCity, IN_WARD.with(CommonField.ADDRESS_CODE, "12102001001")),
            at(atCity, IN_WARD.with(CommonField.ADDRESS_CODE, "12101001001"))),
        new Case(
            EMPTY, "ward", at(atCity, IN_WARD.with(CommonField.WARD, "")), at(atCity, IN_WARD)),
        new Case(
            UNKNOWN_CODE,
            "ward",
            at(atCity, IN_WARD.with(CommonField.WARD, TestReference.TOKYO.value())),
            at(atCity, IN_WARD.with(CommonField.WARD, TestReference.OTHER_WARD.value()))),
        common(UNKNOWN_CODE, CommonField.WARD, TestReference.WARD.value(), ""),
        new Case(
            PREVIOUS_ADDRESS_HERE,
            "previousMunicipalityCode",
            at(
                atCity,
                IN_WARD.with(
                    CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.OTHER_WARD.value())),
            at(atCity, IN_WARD)),
        common(TOWN_UNKNOWN, CommonField.TOWN, "桜町", "松町一丁目"),
        common(POSTAL_CODE_DIFFERS, CommonField.POSTAL_CODE, "965-0002", "〒９６５０００１"),
        new Case(
            ADDRESS_UNLIKE_HOUSEHOLD,
            "town",
            at(atHome, JOINING.with(CommonField.TOWN, "松町").with(CommonField.LOT, "１番地の２")),
            at(atHome, JOINING.with(CommonField.TOWN, "松町").with(CommonField.LOT, "１番地"))),
        new Case(
            EMPTY,
            "town",
            at(atHome, JOINING.with(CommonField.BUILDING, "松荘")),
            at(atHome, JOINING)),
        common(
            PREVIOUS_ADDRESS_HERE,
            CommonField.PREVIOUS_MUNICIPALITY_CODE,
            TestReference.HERE.value(),
            TestReference.WARD.value()),
        new Case(
            EMPTY,
            "previousMunicipalityCode",
            at(
                Entries.of(SINGLE.persons().getFirst())
                    .with(CommonField.PREVIOUS_MUNICIPALITY_CODE, "")
                    .with(CommonField.PREVIOUS_TOWN, "")
                    .with(CommonField.PREVIOUS_LOT, "")
                    .with(CommonField.PREVIOUS_ADDRESS_CODE, "12101001001")),
            at(
                SINGLE
                    .with(CommonField.PREVIOUS_MUNICIPALITY_CODE, "")
                    .with(CommonField.PREVIOUS_TOWN, "")
                    .with(CommonField.PREVIOUS_LOT, ""))),
        new Case(
            UNDER_DRAFT,
            "householdNumber",
            at(atHome.withDrafts(Set.of(), Set.of(HouseholdNumber.of(NUMBER))), JOINING),
            at(atHome.withDrafts(Set.of(), Set.of(HouseholdNumber.ofSerial(34))), JOINING)),
        new Case(
            UNDER_DRAFT,
            path(0, RETURNING_ADDRESS_NUMBER),
            at(
                DESK.withSimilar(DELETED).withDrafts(Set.of(AddressNumber.of(RETURNING)), Set.of()),
                SINGLE.with(0, RETURNING_ADDRESS_NUMBER, RETURNING)),
            at(
                DESK.withSimilar(DELETED).withDrafts(Set.of(), Set.of()),
                SINGLE.with(0, RETURNING_ADDRESS_NUMBER, RETURNING))));
  }
}
