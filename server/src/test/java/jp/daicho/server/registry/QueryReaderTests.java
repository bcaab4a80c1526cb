package jp.daicho.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.registry.SearchTerm.AnyOf;
import jp.daicho.server.registry.SearchTerm.Born;
import jp.daicho.server.registry.SearchTerm.InAddress;
import jp.daicho.server.registry.SearchTerm.Name;
import jp.daicho.server.registry.SearchTerm.NumberKind;
import jp.daicho.server.registry.SearchTerm.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTests {
  private final QueryReader reader = new QueryReader();

  @ParameterizedTest
  @ValueSource(strings = {"ワタナベ", "わたなべ", "ﾜﾀﾅﾍﾞ"})
  void kanaAreAReadingOrANameInKana(String word) {
    assertThat(one(word))
        .satisfiesExactly(
            reading -> assertThat(reading).isEqualTo(new Reading(word)),
            name -> assertThat(name).isInstanceOf(Name.class),
            address -> assertThat(address).isEqualTo(new InAddress(word)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S55.12.26", "昭和55年12月26日", "s55/12/26", "1980-12-26", "１９８０年１２月２６日", "Ｓ５５．１２．２６"})
  void aDateInAnyFormIsABirthDate(String word) {
    LocalDate day = LocalDate.of(1980, 12, 26);
    assertThat(one(word)).containsExactly(new Born(day, day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3551226", "19801226"})
  void aDateOfDigitsCanBeANumberToo(String word) {
    LocalDate day = LocalDate.of(1980, 12, 26);
    assertThat(one(word))
        .contains(
            new Born(day, day),
            new SearchTerm.Number(NumberKind.ADDRESS_NUMBER, word),
            new SearchTerm.Number(NumberKind.HOUSEHOLD_NUMBER, word));
  }

  @ParameterizedTest
  @CsvSource({
    "昭和55年,1980-01-01,1980-12-31",
    "1980年,1980-01-01,1980-12-31",
    "昭和55年12月,1980-12-01,1980-12-31",
    "S55.12,1980-12-01,1980-12-31",
    "昭和64年,1989-01-01,1989-01-07",
  })
  void aYearOrAMonthIsTheTimeItLasts(String word, LocalDate from, LocalDate to) {
    assertThat(one(word)).containsExactly(new Born(from, to));
  }

  @Test
  void anIndividualNumberIsSoughtOnlyByWhoMaySeeIt() {
    assertThat(one("983205673214"))
        .contains(new SearchTerm.Number(NumberKind.INDIVIDUAL_NUMBER, "983205673214"));

    QueryReader.Query refused = reader.read("983205673214", permission -> false);
    assertThat(refused.terms().toString()).doesNotContain("INDIVIDUAL_NUMBER");
    assertThat(refused.remarks()).singleElement().asString().contains("権限がない");
  }

  @Test
  void aWrongCheckDigitIsTold() {
    assertThat(reader.read("983205673215", any -> true).remarks())
        .singleElement()
        .asString()
        .contains("検査数字");
  }

  @Test
  void aCardNumberIsRecognised() {
    assertThat(one("ab12345678cd"))
        .containsExactly(new SearchTerm.Number(NumberKind.CARD_NUMBER, "AB12345678CD"));
  }

  @Test
  void textWithNumbersIsAnAddress() {
    assertThat(one("丸の内2-29")).containsExactly(new InAddress("丸の内2-29"));
  }

  @Test
  void allWordsMustHoldAndSpacesOfAnyKindPartThem() {
    assertThat(reader.read("　渡辺　 S55.12.26 ", any -> true).terms()).hasSize(2);
    assertThat(reader.read("　", any -> true).terms()).isEmpty();
  }

  @Test
  void numbersOfPeopleHaveNoPlaceInAnAddress() {
    assertThat(reader.read("983205673214", any -> true).holdsNumberToKeepSecret()).isTrue();
    assertThat(reader.read("渡辺 3551226", any -> true).holdsNumberToKeepSecret()).isFalse();
  }

  private List<SearchTerm> one(String word) {
    List<SearchTerm> terms = reader.read(word, any -> true).terms();
    assertThat(terms).hasSize(1);
    return terms.getFirst() instanceof AnyOf any ? any.terms() : terms;
  }
}
