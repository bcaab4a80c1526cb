package jp.daicho.sample;

import static jp.daicho.sample.HouseholdStory.later;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveReason.Effect;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.ResidenceBasis.MidToLongTerm;
import org.jspecify.annotations.Nullable;

/** What is recorded of everybody as the years go by, without a move of their own. */
final class RecordedForAll {
  /** Everybody was given an 個人番号. */
  private static final LocalDate NUMBERS_GIVEN = LocalDate.of(2015, 10, 5);

  /** Readings of names began to be confirmed. */
  private static final LocalDate READINGS_SINCE = LocalDate.of(2025, 5, 26);

  private static final String EX_OFFICIO = "職権修正";
  private static final List<Integer> AGES_OF_ELIGIBILITY = List.of(65, 75);
  private static final double READINGS_RECORDED = 0.5;
  private static final double DOMICILE_MOVED = 0.12;
  private static final double BIRTH_UNCERTAIN = 0.01;
  private static final int OLD = 85;
  private static final int MOST_RENEWALS = 3;

  private final Setting setting;
  private final UniqueNumbers numbers;
  private final Moves moves;

  RecordedForAll(Setting setting, UniqueNumbers numbers, Moves moves) {
    this.setting = setting;
    this.numbers = numbers;
    this.moves = moves;
  }

  /** The day on which the readings of a household were recorded; null if they always were. */
  @Nullable LocalDate dayOfReadings(Chance chance) {
    return !chance.happens(READINGS_RECORDED)
        ? null
        : chance.day(READINGS_SINCE, SampleMunicipality.AS_OF.minusDays(1));
  }

  void tell(
      Residency member,
      Timeline timeline,
      @Nullable LocalDate readings,
      boolean single,
      Chance chance) {
    if (member.person().isForeign()) {
      renewals(timeline, chance);
    } else {
      if (readings != null) {
        readings(timeline, readings);
      }
      if (chance.happens(DOMICILE_MOVED)) {
        domicile(timeline, chance);
      }
    }
    for (int age : AGES_OF_ELIGIBILITY) {
      eligibility(member.person(), age, timeline);
    }
    timeline.put(
        moves.onTheDay(Effect.CORRECTION, "個人番号の職権記載", NUMBERS_GIVEN, false),
        version -> version.numbers = new PersonNumbers(null, version.numbers.residentRecordCode()));
    boolean old = member.person().birthday(OLD).isBefore(SampleMunicipality.AS_OF);
    if (single && (old || member.person().isForeign()) && chance.happens(BIRTH_UNCERTAIN)) {
      RegisterDate uncertain = uncertain(member.person().birth(), chance);
      timeline.versions().forEach(version -> version.birthDate = uncertain);
    }
  }

  private void readings(Timeline timeline, LocalDate day) {
    if (timeline.last().person instanceof JapanesePerson japanese && isConfirmed(japanese)) {
      timeline.put(
          moves.onTheDay(Effect.CORRECTION, EX_OFFICIO, day, false),
          version -> version.person = unconfirmed(version.person));
    }
  }

  private void domicile(Timeline timeline, Chance chance) {
    LocalDate from = later(timeline.first().move.movedOn().day(), setting.systemBegan());
    RegisteredDomicile before =
        timeline.last().person instanceof JapanesePerson japanese
            ? RegisteredDomicile.of(
                setting.elsewhere().domicile(chance), japanese.domicile().headOfFamilyRegister())
            : RegisteredDomicile.NONE;
    timeline.put(
        moves.onTheDay(
            Effect.CORRECTION, EX_OFFICIO, chance.day(from, SampleMunicipality.AS_OF), false),
        version -> version.person = withDomicile(version.person, before));
  }

  /** Care insurance and the medical care of the old begin on a birthday. */
  private void eligibility(Individual person, int age, Timeline timeline) {
    LocalDate day = person.birthday(age);
    if (day.isAfter(setting.systemBegan()) && day.isBefore(SampleMunicipality.AS_OF)) {
      VersionDraft made =
          timeline.put(moves.onTheDay(Effect.CORRECTION, EX_OFFICIO, day, false), version -> {});
      if (made != null) {
        made.qualifications = VersionMaker.qualifications(person, day);
      }
    }
  }

  /** The latest renewal of a residence card first: what was before it was again renewed. */
  private void renewals(Timeline timeline, Chance chance) {
    LocalDate renewed = SampleMunicipality.AS_OF;
    for (int i = 0; i < MOST_RENEWALS; i++) {
      renewed = renewed.minusDays(chance.between(200, 1300));
      if (timeline.last().person instanceof ForeignPerson foreign
          && foreign.basis() instanceof MidToLongTerm basis
          && renewed.isAfter(setting.systemBegan())) {
        LocalDate expired = basis.expiresOn() == null ? null : renewed.plusDays(20);
        MidToLongTerm before =
            new MidToLongTerm(
                basis.status(), basis.period(), expired, numbers.nextResidenceCard(chance));
        timeline.put(
            moves.onTheDay(Effect.CORRECTION, EX_OFFICIO, renewed, false),
            version -> version.person = withBasis(version.person, before));
      }
    }
  }

  /** Only the year is known; it begins before the person moved anywhere. */
  private static RegisterDate uncertain(LocalDate birth, Chance chance) {
    String text = chance.happens(0.5) ? "%d年頃" : "%d年 月日不詳";
    return RegisterDate.parse(text.formatted(birth.getYear()), EraCalendar.standard());
  }

  private static boolean isConfirmed(JapanesePerson japanese) {
    Furigana reading = japanese.name().furigana();
    return reading != null && reading.confirmed();
  }

  private static Person unconfirmed(Person person) {
    if (!(person instanceof JapanesePerson japanese)) {
      return person;
    }
    PersonName name = japanese.name();
    Furigana reading = name.furigana();
    return new JapanesePerson(
        PersonName.of(
            name.surname(),
            name.given(),
            reading == null ? null : Furigana.of(reading.kana(), false)),
        japanese.formerSurname(),
        japanese.domicile(),
        japanese.becameResidentOn());
  }

  private static Person withDomicile(Person person, RegisteredDomicile domicile) {
    return person instanceof JapanesePerson japanese
        ? new JapanesePerson(
            japanese.name(), japanese.formerSurname(), domicile, japanese.becameResidentOn())
        : person;
  }

  private static Person withBasis(Person person, MidToLongTerm basis) {
    return person instanceof ForeignPerson foreign
        ? new ForeignPerson(
            foreign.name(),
            foreign.alias(),
            foreign.nationality(),
            basis,
            foreign.becameForeignResidentOn(),
            foreign.formerRegistrationOn(),
            foreign.residenceReported(),
            foreign.movedInByLandingPermission(),
            foreign.addressee())
        : person;
  }
}
