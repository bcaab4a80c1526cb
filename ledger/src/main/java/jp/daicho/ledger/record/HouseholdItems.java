package jp.daicho.ledger.record;

import java.util.List;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import org.jspecify.annotations.Nullable;

/** The place in the household and the person's numbers (1.1.1, 1.1.2). */
final class HouseholdItems {
  private static final Items ITEMS = new Items("1.1.1");

  static final RecordItem<String> HOUSEHOLD_NUMBER =
      ITEMS.text(
          "setaibango", "household_number", "世帯番号", r -> r.household().householdNumber().value());
  static final RecordItem<String> RELATIONSHIP =
      ITEMS.text("zokugara", "relationship", "世帯主との続柄", HouseholdItems::relationship);
  static final RecordItem<String> HOUSEHOLDER_NAME =
      ITEMS.text(
          "setainushishimei", "householder_name", "世帯主の氏名", r -> r.household().householderName());
  static final RecordItem<String> HOUSEHOLDER_FURIGANA =
      ITEMS.text(
          "setainushishimei_furigana",
          "householder_furigana",
          "世帯主の氏名の振り仮名",
          r -> r.household().householderFurigana());
  static final RecordItem<Long> MEMBER_ORDER =
      ITEMS.number("kisaijuni", "member_order", "世帯員の並び順", r -> (long) r.household().order());
  static final RecordItem<String> INDIVIDUAL_NUMBER =
      ITEMS.text("kojinbango", "individual_number", "個人番号", HouseholdItems::individualNumber);
  static final RecordItem<String> RESIDENT_RECORD_CODE =
      ITEMS.text(
          "juminhyokodo", "resident_record_code", "住民票コード", HouseholdItems::residentRecordCode);

  private HouseholdItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static HouseholdMembership readMembership(ItemValues values) {
    String relationship = values.get(RELATIONSHIP);
    return new HouseholdMembership(
        HouseholdNumber.of(values.require(HOUSEHOLD_NUMBER)),
        relationship == null ? null : Relationship.parse(relationship),
        values.get(HOUSEHOLDER_NAME),
        values.get(HOUSEHOLDER_FURIGANA),
        Math.toIntExact(values.require(MEMBER_ORDER)));
  }

  static PersonNumbers readNumbers(ItemValues values) {
    String individualNumber = values.get(INDIVIDUAL_NUMBER);
    String code = values.get(RESIDENT_RECORD_CODE);
    return new PersonNumbers(
        individualNumber == null ? null : IndividualNumber.of(individualNumber),
        code == null ? null : ResidentRecordCode.of(code));
  }

  private static @Nullable String relationship(ResidentRecord resident) {
    Relationship relationship = resident.household().relationship();
    return relationship == null ? null : relationship.toString();
  }

  private static @Nullable String individualNumber(ResidentRecord resident) {
    IndividualNumber number = resident.numbers().individualNumber();
    return number == null ? null : number.value();
  }

  private static @Nullable String residentRecordCode(ResidentRecord resident) {
    ResidentRecordCode code = resident.numbers().residentRecordCode();
    return code == null ? null : code.value();
  }
}
