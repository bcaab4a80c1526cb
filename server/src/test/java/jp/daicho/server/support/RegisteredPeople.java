package jp.daicho.server.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Cards;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.record.Sex;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Two households of nobody real: the family 渡邉󠄀 (father, mother, two children, grandmother, and a
 * grandfather who died), and ZHANG YULIN alone. The mother's former surname was recorded later, as
 * her second version.
 */
public final class RegisteredPeople {
  /** 渡邉󠄀: the second character has a variation selector. */
  public static final String SURNAME = "渡邉\uDB40\uDD00";

  /** 渡邉󠄀　健一, born 昭和55年12月26日, the householder. */
  public static final AddressNumber FATHER = AddressNumber.ofSerial(1001);

  /** 渡邉󠄀　美咲, born 昭和57年4月1日, former surname 髙橋; version 2. */
  public static final AddressNumber MOTHER = AddressNumber.ofSerial(1002);

  /** 渡邉󠄀　陽菜, born 平成24年7月7日. */
  public static final AddressNumber DAUGHTER = AddressNumber.ofSerial(1003);

  /** 渡邉󠄀　蓮, born 平成28年11月3日. */
  public static final AddressNumber SON = AddressNumber.ofSerial(1004);

  /** 渡邉󠄀　和子, born 昭和25年頃. */
  public static final AddressNumber GRANDMOTHER = AddressNumber.ofSerial(1005);

  /** 渡邉󠄀　正雄, who died. */
  public static final AddressNumber GRANDFATHER = AddressNumber.ofSerial(1006);

  /** ZHANG YULIN　張　玉蓮, alias 住民　花子, born 3 January 1999. */
  public static final AddressNumber STUDENT = AddressNumber.ofSerial(1007);

  /** Where the family lives. */
  public static final HouseholdNumber FAMILY = HouseholdNumber.ofSerial(501);

  /** Where the student lives. */
  public static final HouseholdNumber ALONE = HouseholdNumber.ofSerial(503);

  /** The father's Individual Number. */
  public static final IndividualNumber FATHERS_NUMBER = IndividualNumber.ofBody("98320567321");

  /** The student's residence card. */
  public static final String STUDENTS_CARD = "AB12345678CD";

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final EraCalendar ERAS = EraCalendar.standard();

  private RegisteredPeople() {}

  /** Registers them all, in three moves. */
  public static void register(Passage passage, Registration registration) {
    Home home = new Home(passage.municipality());
    register(passage, registration, entry(1, "01"), home.families(entry(1, "01")));
    register(passage, registration, entry(2, "54"), List.of(home.mother(2, entry(2, "54"))));
    register(passage, registration, entry(3, "23"), List.of(home.grandfather(entry(3, "23"))));
  }

  /** The same as the first of the register: moves to come get numbers after theirs. */
  public static void registerFirst(Passage passage, Registration registration) {
    register(passage, registration);
    for (int move = 1; move <= 3; move++) {
      registration.nextMoveNumber(passage);
    }
  }

  private static void register(
      Passage passage, Registration registration, MoveEntry entry, List<ResidentRecord> versions) {
    registration.append(passage, new RegisteredMove("TEST", entry, null, null), versions);
  }

  private static MoveEntry entry(long number, String reason) {
    return NextRecord.entry(number, reason, DAY.plusDays(number));
  }

  /** The records at one address. */
  private record Home(MunicipalityCode municipality) {

    List<ResidentRecord> families(MoveEntry entry) {
      List<ResidentRecord> all = new ArrayList<>();
      all.add(japanese(FATHER, 1, "健一", "ケンイチ", null, "S55.12.26", Sex.MALE, "世帯主", 1, entry));
      all.add(mother(1, entry));
      all.add(japanese(DAUGHTER, 1, "陽菜", "ヒナ", null, "H24.7.7", Sex.FEMALE, "子", 3, entry));
      all.add(japanese(SON, 1, "蓮", "レン", null, "H28.11.3", Sex.MALE, "子", 4, entry));
      all.add(japanese(GRANDMOTHER, 1, "和子", "カズコ", null, "昭和25年頃", Sex.FEMALE, "母", 5, entry));
      all.add(student(entry));
      return all;
    }

    ResidentRecord mother(int version, MoveEntry entry) {
      FormerSurname former =
          version == 1 ? null : FormerSurname.of("髙橋", Furigana.of("タカハシ", true));
      return japanese(MOTHER, version, "美咲", "ミサキ", former, "S57.4.1", Sex.FEMALE, "妻", 2, entry);
    }

    ResidentRecord grandfather(MoveEntry entry) {
      ResidentRecord alive =
          japanese(GRANDFATHER, 1, "正雄", "マサオ", null, "S22.2.11", Sex.MALE, "父", 6, entry);
      return new ResidentRecord(
          alive.key(),
          ResidentStatus.DECEASED,
          alive.person(),
          alive.birthDate(),
          alive.sex(),
          alive.household(),
          alive.residence(),
          alive.numbers(),
          alive.qualifications(),
          alive.cards(),
          alive.annotations(),
          new Deletion(
              "死亡",
              RegisterDate.parse("令和8年4月上旬", ERAS),
              DAY,
              OutsideAddress.none(),
              OutsideAddress.none(),
              null,
              null),
          entry);
    }

    private ResidentRecord japanese(
        AddressNumber number,
        int version,
        String given,
        String reading,
        @Nullable FormerSurname former,
        String birthDate,
        Sex sex,
        String relationship,
        int order,
        MoveEntry entry) {
      JapanesePerson person =
          new JapanesePerson(
              PersonName.of(SURNAME, given, Furigana.of("ワタナベ　" + reading, true)),
              former,
              RegisteredDomicile.of("福島県会津若松市追手町１番地", SURNAME + "　健一"),
              RegisterDate.of(DAY));
      PersonNumbers numbers =
          number.equals(FATHER)
              ? new PersonNumbers(FATHERS_NUMBER, ResidentRecordCode.ofBody("2472705960"))
              : new PersonNumbers(null, ResidentRecordCode.ofBody(body(number)));
      return resident(
          number,
          version,
          person,
          RegisterDate.parse(birthDate, ERAS),
          sex,
          new HouseholdMembership(
              FAMILY, Relationship.parse(relationship), SURNAME + "　健一", "ワタナベ　ケンイチ", order),
          "丸の内",
          "２丁目２９番地の７",
          numbers,
          entry);
    }

    private ResidentRecord student(MoveEntry entry) {
      ForeignPerson person =
          new ForeignPerson(
              ForeignName.of("ZHANG YULIN", "張　玉蓮", Furigana.of("チャン　ユウリン", true)),
              new Alias(
                  "住民　花子",
                  Furigana.of("ジュウミン　ハナコ", true),
                  new Alias.Entry(DAY, "東京都千代田区", municipality),
                  null),
              new ForeignPerson.Nationality("CHN", "中国"),
              new ResidenceBasis.MidToLongTerm(
                  "留学", "2年3月", LocalDate.of(2027, 3, 31), ResidenceCardNumber.of(STUDENTS_CARD)),
              RegisterDate.of(DAY),
              null,
              null,
              false,
              null);
      return resident(
          STUDENT,
          1,
          person,
          RegisterDate.of(LocalDate.of(1999, 1, 3)),
          Sex.FEMALE,
          new HouseholdMembership(ALONE, Relationship.parse("世帯主"), "ZHANG YULIN", "チャン　ユウリン", 1),
          "有楽町",
          "１番１号",
          new PersonNumbers(null, ResidentRecordCode.ofBody(body(STUDENT))),
          entry);
    }

    private ResidentRecord resident(
        AddressNumber number,
        int version,
        Person person,
        RegisterDate birthDate,
        Sex sex,
        HouseholdMembership household,
        String town,
        String lot,
        PersonNumbers numbers,
        MoveEntry entry) {
      Address address =
          new Address(
              municipality, null, null, PostalCode.of("1000005"), "東京都", "千代田区", town, lot, null);
      return new ResidentRecord(
          new RecordKey(number, version),
          ResidentStatus.RESIDENT,
          person,
          birthDate,
          sex,
          household,
          new Residence(
              address, RegisterDate.of(DAY), DAY, OutsideAddress.abroad("シンガポール", null), null),
          numbers,
          Qualifications.NONE,
          Cards.NONE,
          new Annotations(
              null, List.of(new PointToNote("honseki", 1, "転籍予定あり")), false, false, null),
          null,
          entry);
    }

    private static String body(AddressNumber number) {
      return "2" + number.value().substring(1);
    }
  }
}
