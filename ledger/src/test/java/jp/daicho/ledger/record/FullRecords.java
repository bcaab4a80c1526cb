package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.address.TownId;
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
import jp.daicho.ledger.number.SpecialPermanentResidentCertificateNumber;
import org.jspecify.annotations.Nullable;

/** Records that together have a value in every item there is. */
public final class FullRecords {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final EraCalendar ERAS = EraCalendar.standard();
  private static final Address HERE =
      new Address(
          MunicipalityCode.of("131016"),
          TownId.of("0001001"),
          AddressCode.of("13101001002"),
          PostalCode.of("1000001"),
          "東京都",
          "千代田区",
          "千代田",
          "１番１号",
          "松荘１０２号室");

  private FullRecords() {}

  /** A record of a Japanese resident, and one of a foreign resident of each class. */
  public static List<ResidentRecord> all() {
    return List.of(
        japanese(),
        foreign(
            new ResidenceBasis.MidToLongTerm(
                "留学", "2年3月", DAY, ResidenceCardNumber.of("AB12345678CD")),
            OutsideAddress.abroad("中国", "北京市朝陽区１")),
        foreign(
            new ResidenceBasis.SpecialPermanent(
                SpecialPermanentResidentCertificateNumber.of("EF12345678GH")),
            OutsideAddress.unknown()),
        foreign(new ResidenceBasis.TemporaryRefuge("180日"), OutsideAddress.abroad("フランス", null)),
        foreign(new ResidenceBasis.ProvisionalStay("6月"), OutsideAddress.notNotified(HERE)),
        foreign(
            new ResidenceBasis.Transitional(ResidenceClass.TRANSITIONAL_BY_BIRTH),
            OutsideAddress.none()),
        foreign(
            new ResidenceBasis.Transitional(ResidenceClass.TRANSITIONAL_BY_LOSS_OF_NATIONALITY),
            OutsideAddress.none()));
  }

  private static ResidentRecord japanese() {
    return resident(
        new JapanesePerson(
            PersonName.of("渡邉\uDB40\uDD00", "𠮷子", Furigana.of("ワタナベ　ヨシコ", true)),
            FormerSurname.of("髙橋", Furigana.of("タカハシ", false)),
            RegisteredDomicile.of("福島県会津若松市松町１番地", "渡邉\uDB40\uDD00　太郎"),
            RegisterDate.parse("平成15年2月29日", ERAS)),
        RegisterDate.parse("昭和12年頃", ERAS),
        OutsideAddress.inJapan(HERE),
        Relationship.parse("子の子"),
        "渡邉\uDB40\uDD00　太郎",
        new Deletion(
            "転出",
            RegisterDate.parse("令和8年3月頃", ERAS),
            DAY.minusDays(3),
            OutsideAddress.inJapan(HERE),
            OutsideAddress.abroad("フランス", "パリ市１"),
            DAY.plusDays(4),
            DAY.plusDays(1)));
  }

  private static ResidentRecord foreign(ResidenceBasis basis, OutsideAddress previous) {
    Alias.Entry recorded = new Alias.Entry(DAY, "東京都千代田区", MunicipalityCode.of("131016"));
    return resident(
        new ForeignPerson(
            ForeignName.of("ZHANG YULIN", "張　玉蓮", Furigana.of("チャン　ユウリン", true)),
            new Alias("住民　花子", Furigana.of("ジュウミン　ハナコ", true), recorded, recorded),
            new ForeignPerson.Nationality("CHN", "中国"),
            basis,
            RegisterDate.parse("平成24年7月頃", ERAS),
            RegisterDate.parse("年月日不詳", ERAS),
            true,
            true,
            "通称"),
        RegisterDate.of(LocalDate.of(1999, 1, 3)),
        previous,
        null,
        null,
        new Deletion(
            null,
            null,
            null,
            OutsideAddress.abroad("中国", "上海市１"),
            OutsideAddress.inJapan(HERE),
            null,
            null));
  }

  private static ResidentRecord resident(
      Person person,
      RegisterDate birthDate,
      OutsideAddress previous,
      @Nullable Relationship relationship,
      @Nullable String householder,
      Deletion deletion) {
    Qualifications.Insurance insured = new Qualifications.Insurance(true, DAY, DAY.plusYears(1));
    return new ResidentRecord(
        new RecordKey(AddressNumber.ofSerial(12), 3),
        ResidentStatus.MOVED_OUT,
        person,
        birthDate,
        Sex.FEMALE,
        new HouseholdMembership(
            HouseholdNumber.ofSerial(4),
            relationship,
            householder,
            householder == null ? null : "ワタナベ　ケンイチ",
            2),
        new Residence(HERE, RegisterDate.parse("令和7年春", ERAS), DAY, previous, "東京都港区"),
        new PersonNumbers(
            IndividualNumber.of("983205673214"), ResidentRecordCode.of("24727059608")),
        new Qualifications(
            true,
            insured,
            insured,
            insured,
            new Qualifications.Pension(insured, "1234-567890", "1", DAY),
            new Qualifications.ChildAllowance(YearMonth.of(2020, 1), YearMonth.of(2035, 3))),
        new Cards("交付済", "なし", "S0001", "A0001"),
        new Annotations(
            "特別養子縁組",
            List.of(new PointToNote("jusho", 1, "未届転入"), new PointToNote("honseki", 3, "x")),
            true,
            true,
            DAY),
        deletion,
        new MoveEntry(
            7,
            MoveReasons.standard().withCode("01"),
            RegisterDate.parse("令和8年4月1日頃", ERAS),
            DAY,
            DAY,
            DAY,
            DAY,
            DAY,
            "01",
            "01-001",
            SpecialCircumstance.SPECIAL_ADOPTION));
  }
}
