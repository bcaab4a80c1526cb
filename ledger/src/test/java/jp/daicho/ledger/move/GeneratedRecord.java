package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Cards;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.Qualifications.Insurance;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidenceClass;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/** Full records with their items changed or taken away at random, as far as 1.1.6 allows. */
final class GeneratedRecord {
  private static final List<String> DATES =
      List.of(
          "昭和12年頃",
          "平成15年2月29日",
          "年月日不詳",
          "明治45年7月30日",
          "昭和55年4月1日から5月3日頃までの間",
          "1988年5月頃",
          "1999-01-03",
          "1850-03-01");

  private final Random random;

  private GeneratedRecord(Random random) {
    this.random = random;
  }

  static ResidentRecord of(List<ResidentRecord> full, Random random) {
    return new GeneratedRecord(random).changed(full.get(random.nextInt(full.size())));
  }

  private ResidentRecord changed(ResidentRecord full) {
    Person person =
        switch (full.person()) {
          case JapanesePerson japanese -> japanese(japanese);
          case ForeignPerson foreign -> foreign(foreign);
        };
    HouseholdMembership place = full.household();
    return NextVersion.of(full)
        .person(person)
        .birth(birthDate(person), Sex.values()[random.nextInt(Sex.values().length)])
        .household(
            new HouseholdMembership(
                place.householdNumber(),
                maybe(Relationship.parse(one("世帯主", "妻（未届）", "子（子の夫）", "父の兄の子", "同居人"))),
                place.householderName(),
                place.householderFurigana(),
                place.order()))
        .residence(
            new Residence(
                full.residence().address(),
                maybe(date()),
                maybe(day()),
                full.residence().previousAddress(),
                maybe("東京都港区")))
        .numbers(
            new PersonNumbers(
                maybe(IndividualNumber.of(Entries.individualNumber(random.nextInt(1000)))),
                ResidentRecordCode.of(Entries.residentRecordCode(random.nextInt(1000)))))
        .reported(
            qualifications(person),
            new Cards(maybe("交付済"), maybe("なし"), maybe("S0001"), maybe("A0001")))
        .annotations(
            new Annotations(
                maybe("特別養子縁組"),
                points(),
                random.nextBoolean(),
                random.nextBoolean(),
                maybe(day())))
        .by(full.move());
  }

  private Person japanese(JapanesePerson full) {
    boolean single = random.nextInt(5) == 0;
    Furigana reading = maybe(Furigana.of(single ? "ヨシコ" : "ワタナベ　ヨシコ", random.nextBoolean()));
    return new JapanesePerson(
        single
            ? PersonName.single("𠮷子", reading)
            : PersonName.of("渡邉\uDB40\uDD00", "𠮷子", reading),
        maybe(FormerSurname.of("髙橋", maybe(Furigana.of("タカハシ", random.nextBoolean())))),
        random.nextInt(4) == 0
            ? random.nextBoolean() ? RegisteredDomicile.NONE : RegisteredDomicile.UNKNOWN
            : full.domicile(),
        date());
  }

  private Person foreign(ForeignPerson full) {
    String alphabet = maybe("ZHANG YULIN");
    Alias.Entry recorded = new Alias.Entry(day(), "東京都千代田区", TestReference.TOKYO);
    Alias.Entry deleted = new Alias.Entry(LocalDate.of(2026, 3, 1), "福島県松市", TestReference.HERE);
    return new ForeignPerson(
        ForeignName.of(
            alphabet,
            alphabet == null ? "張　玉蓮" : maybe("張　玉蓮"),
            maybe(Furigana.of("チャン　ユウリン", random.nextBoolean()))),
        maybe(
            new Alias(
                "住民　花子",
                maybe(Furigana.of("ジュウミン　ハナコ", random.nextBoolean())),
                maybe(recorded),
                maybe(deleted))),
        maybe(new ForeignPerson.Nationality("CHN", "中国")),
        full.basis(),
        date(),
        formerRegistration(full),
        maybe(random.nextBoolean()),
        random.nextBoolean(),
        maybe("通称"));
  }

  private Qualifications qualifications(Person person) {
    return new Qualifications(
        person instanceof JapanesePerson ? maybe(random.nextBoolean()) : null,
        insurance(),
        insurance(),
        insurance(),
        new Qualifications.Pension(insurance(), maybe("1234-567890"), maybe("1"), maybe(day())),
        new Qualifications.ChildAllowance(
            maybe(YearMonth.of(2020, 1)), maybe(YearMonth.of(2035, 3))));
  }

  private Insurance insurance() {
    return new Insurance(maybe(random.nextBoolean()), maybe(day()), maybe(day()));
  }

  private List<PointToNote> points() {
    List<PointToNote> points = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      points.add(
          new PointToNote(
              one("jusho", "honseki", "uji_nihonjin"), 1, one("誤記", "甲＝乙", "甲；乙＝丙", "；；")));
    }
    return points;
  }

  private @Nullable RegisterDate formerRegistration(ForeignPerson person) {
    ResidenceClass residenceClass = person.basis().residenceClass();
    return residenceClass == ResidenceClass.TRANSITIONAL_BY_LOSS_OF_NATIONALITY
        ? null
        : maybe(RegisterDate.parse(one("年月日不詳", "昭和60年頃", "S60.4.1"), EraCalendar.standard()));
  }

  /** In the calendar in which a birth date of the kind is kept (1.1.1, 1.1.2). */
  private RegisterDate birthDate(Person person) {
    RegisterDate date = date();
    return switch (person) {
      case JapanesePerson _ ->
          RegisterDate.parse(date.toJapanese(EraCalendar.standard()), EraCalendar.standard());
      case ForeignPerson _ -> RegisterDate.parse(date.toWestern(), EraCalendar.standard());
    };
  }

  private RegisterDate date() {
    return RegisterDate.parse(DATES.get(random.nextInt(DATES.size())), EraCalendar.standard());
  }

  private LocalDate day() {
    return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000));
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }
}
