package jp.daicho.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.characters.MjCharacters;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.Era;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.identity.ComparedPerson;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk types of a person who is in the register already, without knowing it: somebody who
 * moved, with at least one thing typed, written or registered otherwise. The shares are
 * assumptions, higher than in life, so that every error and many pairs of errors occur.
 */
final class TypingErrors {
  private static final EraCalendar ERAS = EraCalendar.standard();
  private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
  private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
  private static final MjCharacters CHARACTERS = MjCharacters.standard();

  private final Chance chance;
  private final List<JapanesePerson> others;
  private final List<String> made = new ArrayList<>();

  /**
   * Errors by chance.
   *
   * @param others whose surnames and given names are taken
   */
  TypingErrors(Chance chance, List<JapanesePerson> others) {
    this.chance = chance;
    this.others = others;
  }

  /** What was made of a person, and by which errors. */
  record Typed(ComparedPerson person, List<String> errors) {}

  /** Types a Japanese person with one error or more. */
  Typed type(ResidentRecord record, ResidentRecord elsewhere) {
    Typed typed = attempt(record, elsewhere);
    while (typed.errors().isEmpty()) {
      typed = attempt(record, elsewhere);
    }
    return typed;
  }

  private Typed attempt(ResidentRecord record, ResidentRecord elsewhere) {
    made.clear();
    JapanesePerson person = (JapanesePerson) record.person();
    PersonName name = person.name();
    Furigana furigana = Objects.requireNonNull(name.furigana());
    String surname = name.surname();
    String given = name.given();
    String surnameKana = furigana.surname();
    String givenKana = furigana.given();
    FormerSurname former = null;
    Sex sex = record.sex();
    if (sex == Sex.FEMALE && happens(0.25, "氏が婚姻で変わる")) {
      PersonName husband = chance.pick(others).name();
      if (chance.happens(0.2)) {
        former = FormerSurname.of(surname, Furigana.of(surnameKana, true));
        made.add("旧氏が登録された");
      }
      surname = husband.surname();
      surnameKana = Objects.requireNonNull(husband.furigana()).surname();
    }
    if (happens(0.12, "カナの１字の誤り")) {
      if (chance.happens(0.5)) {
        givenKana = slip(givenKana);
      } else {
        surnameKana = slip(surnameKana);
      }
    }
    if (happens(0.08, "濁点の誤り")) {
      givenKana = otherMark(givenKana);
      surnameKana = otherMark(surnameKana);
    }
    if (happens(0.08, "異体字")) {
      surname = variant(surname);
      given = variant(given);
    }
    if (happens(0.05, "漢字の誤り（読みは同じ）")) {
      given = sameReading(given, givenKana);
    }
    RegisterDate born = birthDate(record.birthDate());
    if (happens(0.01, "性別の誤り")) {
      sex = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    }
    boolean withReading = !happens(0.08, "振り仮名がない");
    Furigana typed = withReading ? Furigana.of(surnameKana + "\u3000" + givenKana, false) : null;
    return new Typed(
        ComparedPerson.of(
            new JapanesePerson(
                PersonName.of(surname, given, typed),
                former,
                person.domicile(),
                person.becameResidentOn()),
            born,
            sex,
            elsewhere.residence().address(),
            List.of(cameFrom(record, elsewhere)),
            null),
        List.copyOf(made));
  }

  private boolean happens(double share, String error) {
    boolean happens = chance.happens(share);
    if (happens) {
      made.add(error);
    }
    return happens;
  }

  /**
   * Half of them tell where they lived when they were registered, the others lived on elsewhere.
   */
  private OutsideAddress cameFrom(ResidentRecord record, ResidentRecord elsewhere) {
    Deletion deletion = record.deletion();
    if (!chance.happens(0.5)) {
      return elsewhere.residence().previousAddress();
    }
    return deletion == null
        ? OutsideAddress.inJapan(record.residence().address())
        : deletion.confirmedDestination();
  }

  private RegisterDate birthDate(RegisterDate born) {
    LocalDate day = born.day();
    double kind = chance.fraction();
    LocalDate typed = null;
    String error = "";
    if (kind < 0.14) {
      typed = digitOff(day);
      error = "生年月日の１桁の誤り";
    } else if (kind < 0.19) {
      typed = swapped(day);
      error = "生年月日の数字の入れ替わり";
    } else if (kind < 0.22) {
      typed = date(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
      error = "月と日の入れ替わり";
    } else if (kind < 0.25) {
      typed = otherEra(day);
      error = "元号の誤り";
    } else if (kind < 0.26) {
      made.add("生年月日が不詳");
      return RegisterDate.parse(day.getYear() + "年頃", ERAS);
    }
    if (typed == null || typed.equals(day)) {
      return born;
    }
    made.add(error);
    return RegisterDate.of(typed);
  }

  private @Nullable LocalDate digitOff(LocalDate day) {
    String digits = day.toString().replace("-", "");
    int at = chance.between(2, 7);
    String typed = digits.substring(0, at) + chance.digits(1) + digits.substring(at + 1);
    return date(typed);
  }

  private @Nullable LocalDate swapped(LocalDate day) {
    String digits = day.toString().replace("-", "");
    int at = chance.between(2, 6);
    return date(
        digits.substring(0, at)
            + digits.charAt(at + 1)
            + digits.charAt(at)
            + digits.substring(at + 2));
  }

  private @Nullable LocalDate otherEra(LocalDate day) {
    Era era = ERAS.eraOf(day).orElseThrow();
    Era other = chance.pick(ERAS.eras());
    LocalDate typed =
        date(other.westernYear(era.yearOf(day)), day.getMonthValue(), day.getDayOfMonth());
    return typed != null && other.mayWrite(typed) && typed.isBefore(SampleMunicipality.AS_OF)
        ? typed
        : null;
  }

  private static @Nullable LocalDate date(String digits) {
    return date(
        Integer.parseInt(digits.substring(0, 4)),
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6)));
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return date.isAfter(SampleMunicipality.AS_OF) || year < 1900 ? null : date;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** Another kana, one left out, one typed twice, or two in the wrong order. */
  private String slip(String kana) {
    int at = chance.between(0, kana.length() - 1);
    String typed =
        switch (chance.between(0, 3)) {
          case 0 ->
              kana.substring(0, at)
                  + KANA.charAt(chance.between(0, KANA.length() - 1))
                  + kana.substring(at + 1);
          case 1 -> kana.substring(0, at) + kana.substring(at + 1);
          case 2 -> kana.substring(0, at) + kana.charAt(at) + kana.substring(at);
          default ->
              at == 0
                  ? kana
                  : kana.substring(0, at - 1)
                      + kana.charAt(at)
                      + kana.charAt(at - 1)
                      + kana.substring(at + 1);
        };
    try {
      Furigana.of(typed, false);
      return typed;
    } catch (InvalidValueException noReading) {
      return kana;
    }
  }

  private static String otherMark(String kana) {
    StringBuilder typed = new StringBuilder();
    for (char one : kana.toCharArray()) {
      int unvoiced = UNVOICED.indexOf(one);
      int voiced = VOICED.indexOf(one);
      typed.append(
          unvoiced >= 0 ? VOICED.charAt(unvoiced) : voiced >= 0 ? UNVOICED.charAt(voiced) : one);
    }
    return typed.toString();
  }

  private String variant(String text) {
    StringBuilder typed = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character -> typed.append(chance.pick(List.copyOf(CHARACTERS.variantsOf(character)))));
    return typed.toString();
  }

  private String sameReading(String given, String kana) {
    return others.stream()
        .map(JapanesePerson::name)
        .filter(
            name ->
                Objects.requireNonNull(name.furigana()).given().equals(kana)
                    && !name.given().equals(given))
        .map(PersonName::given)
        .findFirst()
        .orElse(given);
  }
}
