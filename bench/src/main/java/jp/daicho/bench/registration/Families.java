package jp.daicho.bench.registration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.MovingInEntry;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;

/** Families of three who move in, no two with the same numbers. */
final class Families {
  private static final List<String> SURNAMES = List.of("渡辺", "髙橋", "伊藤", "山本", "小林", "加藤", "吉田");
  private static final List<String> READINGS =
      List.of("ワタナベ", "タカハシ", "イトウ", "ヤマモト", "コバヤシ", "カトウ", "ヨシダ");

  private Families() {}

  /** The family with the number, counted from 0. */
  static MovingInEntry family(int number) {
    int surname = number % SURNAMES.size();
    return new MovingInEntry(
        Map.ofEntries(
            Map.entry(CommonField.MOVED_ON, "令和8年11月16日"),
            Map.entry(CommonField.NOTIFIED_ON, "令和8年11月20日"),
            Map.entry(CommonField.POSTAL_CODE, "5030888"),
            Map.entry(CommonField.TOWN, "丸の内２丁目"),
            Map.entry(CommonField.LOT, "２９番地の７"),
            Map.entry(CommonField.BUILDING, "すのまたハイツ" + (101 + number % 900) + "号室"),
            Map.entry(CommonField.PREVIOUS_MUNICIPALITY_CODE, "132012"),
            Map.entry(CommonField.PREVIOUS_POSTAL_CODE, "1920046"),
            Map.entry(CommonField.PREVIOUS_TOWN, "明神町"),
            Map.entry(CommonField.PREVIOUS_LOT, "３丁目１９番２号"),
            Map.entry(CommonField.PREVIOUS_HOUSEHOLDER, SURNAMES.get(surname) + "　健一")),
        List.of(
            person(number, 0, "健一", "ケンイチ", "1", "世帯主", day("昭和55", number)),
            person(number, 1, "葉子", "ヨウコ", "2", "妻", day("昭和57", number)),
            person(number, 2, "葵", "アオイ", "2", "子", day("平成27", number))));
  }

  private static String day(String year, int number) {
    return year + "年" + (1 + number % 12) + "月" + (1 + number / 12 % 28) + "日";
  }

  private static PersonEntry person(
      int family,
      int member,
      String given,
      String reading,
      String sex,
      String relationship,
      String birthDate) {
    int surname = family % SURNAMES.size();
    int serial = family * 3 + member;
    Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
    fields.put(PersonField.KIND, "1");
    fields.put(PersonField.SURNAME, SURNAMES.get(surname));
    fields.put(PersonField.GIVEN_NAME, given);
    fields.put(PersonField.SURNAME_FURIGANA, READINGS.get(surname));
    fields.put(PersonField.GIVEN_NAME_FURIGANA, reading);
    fields.put(PersonField.FURIGANA_CONFIRMED, "1");
    fields.put(PersonField.BIRTH_DATE, birthDate);
    fields.put(PersonField.SEX, sex);
    fields.put(PersonField.RELATIONSHIP, relationship);
    fields.put(PersonField.DOMICILE, "東京都八王子市明神町三丁目１９番地");
    fields.put(PersonField.HEAD_OF_REGISTER, SURNAMES.get(surname) + "　健一");
    fields.put(
        PersonField.INDIVIDUAL_NUMBER,
        IndividualNumber.ofBody("%011d".formatted(80_000_000_000L + serial)).value());
    fields.put(
        PersonField.RESIDENT_RECORD_CODE,
        ResidentRecordCode.ofBody("%010d".formatted(8_000_000_000L + serial)).value());
    return new PersonEntry(fields);
  }
}
