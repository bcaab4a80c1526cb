package jp.daicho.bench.registration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;

/**
 * Households of one to eight who move in. No two have the same numbers, and hardly anybody shares
 * name and birth date with somebody else, as in life: otherwise the search for those who are
 * registered already (4.1.1.2) would find more with each registration.
 */
final class Households {
  private static final List<String> SURNAMES = List.of("渡辺", "髙橋", "伊藤", "山本", "小林", "加藤", "吉田");
  private static final List<String> READINGS =
      List.of("ワタナベ", "タカハシ", "イトウ", "ヤマモト", "コバヤシ", "カトウ", "ヨシダ");

  private static final List<Member> MEMBERS =
      List.of(
          new Member("健一", "ケンイチ", "1", "世帯主", 1971),
          new Member("葉子", "ヨウコ", "2", "妻", 1972),
          new Member("葵", "アオイ", "2", "子", 2003),
          new Member("大翔", "ヒロト", "1", "子", 2004),
          new Member("結衣", "ユイ", "2", "子", 2005),
          new Member("蓮", "レン", "1", "子", 2006),
          new Member("正雄", "マサオ", "1", "父", 1931),
          new Member("和子", "カズコ", "2", "母", 1932));

  /** The birth dates of one member of all households spread over so many days. */
  private static final int DAYS = 7300;

  /** Has no divisor in common with the days, so that all of them are used. */
  private static final int STEP = 37;

  private Households() {}

  private record Member(
      String given, String reading, String sex, String relationship, int bornFrom) {}

  /** The household with the number, counted from 0, of so many persons. */
  static EnteredMove household(int number, int persons) {
    int surname = number % SURNAMES.size();
    return new EnteredMove(
        MoveTypes.standard().get("moving-in"),
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
        IntStream.range(0, persons).mapToObj(member -> person(number, member)).toList());
  }

  private static PersonEntry person(int household, int position) {
    Member member = MEMBERS.get(position);
    int surname = household % SURNAMES.size();
    int serial = household * MEMBERS.size() + position;
    Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
    fields.put(PersonField.KIND, "1");
    fields.put(PersonField.SURNAME, SURNAMES.get(surname));
    fields.put(PersonField.GIVEN_NAME, member.given());
    fields.put(PersonField.SURNAME_FURIGANA, READINGS.get(surname));
    fields.put(PersonField.GIVEN_NAME_FURIGANA, member.reading());
    fields.put(PersonField.FURIGANA_CONFIRMED, "1");
    fields.put(PersonField.BIRTH_DATE, birthDate(household, member));
    fields.put(PersonField.SEX, member.sex());
    fields.put(PersonField.RELATIONSHIP, member.relationship());
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

  private static String birthDate(int household, Member member) {
    long day = (long) household * STEP % DAYS;
    return LocalDate.of(member.bornFrom(), 1, 1).plusDays(day).toString();
  }
}
