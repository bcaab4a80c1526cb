package jp.daicho.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.identity.ComparedPerson.Place;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.text.Kana;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks for one person and what does not, example by example. */
class IdentityComparisonTest {
  private static final EraCalendar ERAS = EraCalendar.standard();
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final IdentityComparison COMPARISON =
      new IdentityComparison(
          ERAS, character -> character.equals("辺") ? Set.of("辺", "邉", "邊") : Set.of(character));
  private static final Place HERE = new Place("212024丸の内二丁目", "00029");
  private static final Place THERE = new Place("131016霞が関一丁目", "00002");

  private static final ComparedPerson HANAKO =
      person(name("渡辺", "花子", "ワタナベ", "ハナコ"), "S55.12.26", Sex.FEMALE, HERE);

  @ParameterizedTest
  @CsvSource({
    "S55.12.26, SAME",
    "S55.12.28, ONE_DIGIT",
    "S56.12.26, ONE_DIGIT",
    "S54.12.26, ONE_DIGIT",
    "S45.12.26, ONE_DIGIT",
    "S55.11.26, ONE_DIGIT",
    "1981.12.26, ONE_DIGIT",
    "S55.12.16, ONE_DIGIT",
    "S55.12.27, ONE_DIGIT",
    "S55.11.27, DIFFERENT",
    "昭和55年頃, OVERLAPPING",
    "昭和55年12月頃, OVERLAPPING",
    "昭和54年頃, DIFFERENT",
    "S54.11.26, DIFFERENT",
  })
  void birthDatesAreComparedDigitByDigit(String other, Level level) {
    assertThat(BirthDates.compare(date("S55.12.26"), date(other), ERAS)).isEqualTo(level);
    assertThat(BirthDates.compare(date(other), date("S55.12.26"), ERAS)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "H12.3.4, H12.4.3, DAY_MONTH",
    "H12.3.12, H21.3.12, SWAPPED",
    "H12.3.12, H12.3.21, SWAPPED",
    "H5.5.6, S5.5.6, ERA",
    "H5.5.6, R5.5.6, ERA",
    "S54.1.1, S55.1.1, ONE_DIGIT",
    "S64.1.7, H2.1.7, DIFFERENT",
  })
  void datesThatWereTypedWronglyAreToldApart(String one, String other, Level level) {
    assertThat(BirthDates.compare(date(one), date(other), ERAS)).isEqualTo(level);
  }

  @Test
  void everyDateAtOneErrorIsAskedForAndNotManyMore() {
    for (String text : List.of("S55.12.26", "H12.2.29", "T14.1.1", "R7.10.10", "H1.1.8")) {
      RegisterDate born = date(text);
      Set<LocalDate> near = BirthDates.near(born, TODAY, ERAS);
      LocalDate.of(1900, 1, 1)
          .datesUntil(TODAY)
          .filter(day -> BirthDates.compare(born, RegisterDate.of(day), ERAS) != Level.DIFFERENT)
          .forEach(day -> assertThat(near).contains(day));
      assertThat(near).hasSizeLessThan(90);
    }
  }

  @Test
  void theSamePersonIsToldWithAllReasons() {
    Resemblance resemblance = COMPARISON.compare(HANAKO, HANAKO);
    assertThat(resemblance.isWorthTelling()).isTrue();
    assertThat(resemblance.reasons())
        .containsExactly("氏が同じ", "名が同じ", "生年月日が同じ", "性別が同じ", "住所の一つが同じ");
  }

  @Test
  void variantsAndVoicedMarksAndOneDigitDoNotHideAPerson() {
    ComparedPerson typed = person(name("渡邉", "花子", "ワタナヘ", "ハナゴ"), "S55.12.16", Sex.FEMALE, THERE);
    Resemblance resemblance = COMPARISON.compare(HANAKO, typed);
    assertThat(resemblance.isWorthTelling()).isTrue();
    assertThat(resemblance.reasons())
        .containsExactly("氏が異体字の違いで同じ", "名が同じ", "生年月日の１桁が違う", "性別が同じ", "住所が違う");
  }

  @Test
  void aMarriedWomanIsFoundByGivenNameAndByFormerSurname() {
    ComparedPerson married = person(name("佐藤", "花子", "サトウ", "ハナコ"), "S55.12.26", Sex.FEMALE, THERE);
    ComparedPerson withFormer =
        new ComparedPerson(
            List.of(
                name("佐藤", "花子", "サトウ", "ハナコ"),
                new ComparedName("渡辺", "花子", Kana.of("ワタナベ"), Kana.of("ハナコ"), true)),
            date("S55.12.26"),
            Sex.FEMALE,
            Set.of(THERE),
            null);
    Resemblance byGivenName = COMPARISON.compare(HANAKO, married);
    Resemblance byFormerSurname = COMPARISON.compare(HANAKO, withFormer);
    assertThat(byGivenName.isWorthTelling()).isTrue();
    assertThat(byFormerSurname.weight()).isGreaterThan(byGivenName.weight() + 5);
    assertThat(byFormerSurname.reasons()).contains("旧氏又は通称と同じ");
  }

  @Test
  void twinsAndSiblingsAreNotToldThoughTheyShareSurnameAndAddress() {
    ComparedPerson twin = person(name("渡辺", "春子", "ワタナベ", "ハルコ"), "S55.12.26", Sex.FEMALE, HERE);
    ComparedPerson boy = person(name("渡辺", "春樹", "ワタナベ", "ハルキ"), "S55.12.26", Sex.MALE, HERE);
    ComparedPerson likelyTwin =
        person(name("渡辺", "春斗", "ワタナベ", "ハルト"), "S55.12.26", Sex.MALE, HERE);
    assertThat(COMPARISON.compare(HANAKO, twin).isWorthTelling()).isFalse();
    assertThat(COMPARISON.compare(HANAKO, boy).isWorthTelling()).isFalse();
    assertThat(COMPARISON.compare(boy, likelyTwin).isWorthTelling()).isFalse();
  }

  @Test
  void aReadingTypedWronglyDoesNotHideWhatIsWrittenTheSame() {
    ComparedPerson typed = person(name("渡辺", "花子", "ワタナベ", "ハナエ"), "S55.12.26", Sex.FEMALE, THERE);
    assertThat(COMPARISON.compare(HANAKO, typed).reasons()).contains("名の文字が同じで読みが違う");
    assertThat(COMPARISON.compare(HANAKO, typed).isWorthTelling()).isTrue();
  }

  @Test
  void partsOfANameInTheAlphabetMayStandInEitherOrder() {
    ComparedName name = new ComparedName("zhang", "yulin", null, null, false);
    ComparedName turned = new ComparedName("yulin", "zhang", null, null, false);
    ComparedName sister = new ComparedName("zhang", "yumei", null, null, false);
    ComparedPerson zhang = person(name, "H5.5.6", Sex.FEMALE, HERE);
    ComparedPerson bothOrders =
        new ComparedPerson(List.of(turned, name), date("H5.5.6"), Sex.FEMALE, Set.of(THERE), null);
    assertThat(COMPARISON.compare(zhang, bothOrders).isWorthTelling()).isTrue();
    assertThat(
            COMPARISON.compare(zhang, person(sister, "H5.5.6", Sex.FEMALE, HERE)).isWorthTelling())
        .isFalse();
  }

  @Test
  void anotherIndividualNumberSpeaksAgainstAndTheSameIsCertain() {
    ComparedPerson one = numbered(HANAKO, "123456789018");
    ComparedPerson other = numbered(HANAKO, "987654321010");
    assertThat(COMPARISON.compare(one, other).weight())
        .isLessThan(COMPARISON.compare(one, HANAKO).weight() - 7);
    assertThat(COMPARISON.compare(one, one).sameNumber()).isTrue();
    assertThat(COMPARISON.compare(one.withoutNumber(), one).sameNumber()).isFalse();
  }

  @Test
  void addressesAreOneHoweverTheirNumbersAreWritten() {
    assertThat(COMPARISON.compare(HANAKO, HANAKO).reasons()).contains("住所の一つが同じ");
    ComparedPerson neighbour =
        person(
            name("渡辺", "花子", "ワタナベ", "ハナコ"),
            "S55.12.26",
            Sex.FEMALE,
            new Place("212024丸の内二丁目", "00031"));
    assertThat(COMPARISON.compare(HANAKO, neighbour).reasons()).contains("町字の一つが同じ");
  }

  @Test
  void sharesOfEachItemAddUpToOne() {
    List<TabularResource.Row> rows =
        TabularResource.read(Evidence.class, "identity_weights_1.tsv").rows();
    for (Item item :
        List.of(Item.SURNAME, Item.GIVEN_NAME, Item.BIRTH_DATE, Item.SEX, Item.ADDRESS)) {
      for (String column : List.of("of_one_person", "of_two")) {
        String ofOthers = Level.DIFFERENT.name();
        double sum =
            rows.stream()
                .filter(row -> row.get("item").equals(item.name()))
                // A surname that differs has one row of women and one of men.
                .filter(row -> item != Item.SURNAME || !row.get("level").equals(ofOthers))
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .sum();
        assertThat(sum).as("%s %s", item, column).isCloseTo(1, within(0.01));
      }
    }
  }

  @Test
  void aClerkIsToldFromAChanceOfOneInTen() {
    // Odds of 1 to 9 against a pair at random of which one in five million is a person twice.
    assertThat(Evidence.standard().threshold())
        .isCloseTo(Math.log(5e6 / 9) / Math.log(2), within(0.01));
    assertThat(Resemblance.scoreWorthTelling()).isEqualTo(19);
    assertThat(Evidence.standard().of(Item.SEX, Level.UNKNOWN).weight()).isZero();
  }

  private static ComparedPerson numbered(ComparedPerson person, String number) {
    return new ComparedPerson(
        person.names(), person.birthDate(), person.sex(), person.places(), number);
  }

  private static ComparedPerson person(ComparedName name, String born, Sex sex, Place place) {
    return new ComparedPerson(List.of(name), date(born), sex, Set.of(place), null);
  }

  private static ComparedName name(
      String surname, String given, @Nullable String surnameKana, @Nullable String givenKana) {
    return new ComparedName(
        surname,
        given,
        surnameKana == null ? null : Kana.of(surnameKana),
        givenKana == null ? null : Kana.of(givenKana),
        false);
  }

  private static RegisterDate date(String text) {
    return RegisterDate.parse(text, ERAS);
  }
}
