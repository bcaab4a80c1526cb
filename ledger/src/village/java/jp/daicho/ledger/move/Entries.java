package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;

/** Entries as a clerk types them on 10 April of 令和8年, for people who came on the 1st. */
final class Entries {
  static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  static final LocalDate MOVED_ON = LocalDate.of(2026, 4, 1);

  static final MoveType MOVING_IN = MoveTypes.standard().get("moving-in");

  private Entries() {}

  /** 渡邉󠄀太郎, his wife of Chinese nationality, their son with his wife, and the grandchild. */
  static EnteredMove family() {
    return of(
        japanese("渡邉\uDB40\uDD00", "太郎", "世帯主", "男", "S30.4.1", 1),
        foreign("ZHANG YULIN", "妻", "女", "1958-05-03", 2)
            .with(NAME_KANJI, "張　玉蓮")
            .with(ALIAS, "渡邉\uDB40\uDD00　玉子")
            .with(ALIAS_FURIGANA, "わたなべ　たまこ")
            .with(ALIAS_RECORDED_ON, "平成20年1月8日")
            .with(ALIAS_RECORDED_IN, TestReference.WARD.value()),
        japanese("渡邉\uDB40\uDD00", "一郎", "子", "男", "S57.6.10", 3),
        japanese("渡邉\uDB40\uDD00", "花子", "子の妻", "女", "S59.1.31", 4)
            .with(FORMER_SURNAME, "髙橋")
            .with(FORMER_SURNAME_FURIGANA, "タカハシ"),
        japanese("渡邉\uDB40\uDD00", "さくら", "子の子", "女", "H24.8.20", 5));
  }

  /** 青木, who lives alone. */
  static EnteredMove single() {
    return of(japanese("青木", "太郎", "世帯主", "男", "H15.1.7", 21));
  }

  static EnteredMove of(PersonEntry... persons) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.MOVED_ON, "R8.4.1");
    common.put(CommonField.NOTIFIED_ON, "R8.4.10");
    common.put(CommonField.POSTAL_CODE, "965-0001");
    common.put(CommonField.TOWN, "松町");
    common.put(CommonField.LOT, "１番地");
    common.put(CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.WARD.value());
    common.put(CommonField.PREVIOUS_TOWN, "竹町");
    common.put(CommonField.PREVIOUS_LOT, "２番地の３");
    return new EnteredMove(MOVING_IN, common, Arrays.asList(persons));
  }

  /** The same persons joining a household, whose address is left for the household to give. */
  static EnteredMove joining(EnteredMove entry, String householdNumber) {
    return entry
        .with(CommonField.HOUSEHOLD_NUMBER, householdNumber)
        .with(CommonField.POSTAL_CODE, "")
        .with(CommonField.TOWN, "")
        .with(CommonField.LOT, "");
  }

  static PersonEntry japanese(
      String surname, String given, String relationship, String sex, String birth, int serial) {
    return person("日本人", relationship, sex, birth, serial)
        .with(SURNAME, surname)
        .with(GIVEN_NAME, given)
        .with(DOMICILE, "福島県松市松町１番地")
        .with(HEAD_OF_REGISTER, "渡邉\uDB40\uDD00　太郎");
  }

  static PersonEntry foreign(
      String name, String relationship, String sex, String birth, int serial) {
    return person("外国人", relationship, sex, birth, serial)
        .with(NAME_ALPHABET, name)
        .with(NATIONALITY, "中国")
        .with(RESIDENCE_CLASS, "中長期在留者")
        .with(RESIDENCE_STATUS, "永住者")
        .with(RESIDENCE_CARD_NUMBER, "AB%08dCD".formatted(serial));
  }

  private static PersonEntry person(
      String kind, String relationship, String sex, String birth, int serial) {
    return new PersonEntry(
        Map.of(
            KIND, kind,
            RELATIONSHIP, relationship,
            SEX, sex,
            BIRTH_DATE, birth,
            INDIVIDUAL_NUMBER, individualNumber(serial),
            RESIDENT_RECORD_CODE, residentRecordCode(serial)));
  }

  static String individualNumber(int serial) {
    return numbered("%011d".formatted(serial), IndividualNumber::of);
  }

  static String residentRecordCode(int serial) {
    return numbered("%010d".formatted(serial), ResidentRecordCode::of);
  }

  /** The number with the check digit that its type accepts. */
  private static String numbered(String body, Function<String, ?> type) {
    return IntStream.range(0, 10)
        .mapToObj(digit -> body + digit)
        .filter(
            number -> {
              try {
                return type.apply(number) != null;
              } catch (InvalidValueException _) {
                return false;
              }
            })
        .findFirst()
        .orElseThrow();
  }

  static EnteredMove without(EnteredMove entry, int person) {
    List<PersonEntry> persons = new ArrayList<>(entry.persons());
    persons.remove(person);
    return new EnteredMove(entry.type(), entry.common(), persons);
  }

  static EnteredMove and(EnteredMove entry, PersonEntry person) {
    List<PersonEntry> persons = new ArrayList<>(entry.persons());
    Collections.addAll(persons, person);
    return new EnteredMove(entry.type(), entry.common(), persons);
  }
}
