package jp.daicho.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterFinderTest {
  private static final int MANY = 1000;

  private final CharacterFinder finder = CharacterFinder.standard();

  @ParameterizedTest
  @ValueSource(strings = {"さき", "サキ", "ｻｷ", " さ き "})
  void aReadingFindsCharactersInAnyKana(String reading) {
    assertThat(texts(CharacterQuery.ANY.withReading(reading))).contains("崎", "﨑");
  }

  @Test
  void aVoicedReadingIsAnotherReadingWhereverItIsTyped() {
    assertThat(texts(CharacterQuery.ANY.withReading("ギ").withStrokes(11, 11))).doesNotContain("亀");
    assertThat(texts(CharacterQuery.ANY.withReading("ｷﾞ").withStrokes(20, 20))).contains("議");
  }

  @Test
  void theBeginningOfAReadingFindsItAfterTheWholeOne() {
    List<String> found = texts(CharacterQuery.ANY.withReading("さく"));
    assertThat(found).contains("作", "桜");
    assertThat(found.indexOf("作")).isLessThan(found.indexOf("桜"));
  }

  @Test
  void strokesAreARange() {
    CharacterFinder.Found found =
        finder.find(CharacterQuery.ANY.withReading("さき").withStrokes(11, 12), MANY);
    assertThat(found.characters())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.strokes()).isBetween(11, 12));
    assertThat(finder.find(CharacterQuery.ANY.withStrokes(60, 0), MANY).characters())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.strokes()).isGreaterThanOrEqualTo(60));
    assertThat(finder.find(CharacterQuery.ANY.withStrokes(0, 1), MANY).characters())
        .extracting(MjCharacter::strokes)
        .containsOnly(1);
  }

  @Test
  void aRadicalWithItsOtherStrokesFindsCharacters() {
    int mountain = 46;
    assertThat(texts(CharacterQuery.ANY.withRadical(mountain, 8, 8)))
        .contains("崎")
        .doesNotContain("岡");
    assertThat(texts(CharacterQuery.ANY.withRadical(mountain, 5, 5)))
        .contains("岡")
        .doesNotContain("崎");
    assertThat(texts(CharacterQuery.ANY.withRadical(mountain, 0, -1))).contains("崎", "岡", "山");
  }

  @Test
  void aRadicalIsMeantByItsNumberItsFormsAndItsNames() {
    for (String typed : List.of("85", "８５", "水", "氵", "さんずい", "サンズイ", "したみず")) {
      assertThat(finder.radicalsMeant(typed)).extracting(Radical::number).containsExactly(85);
    }
    assertThat(finder.radicalsMeant("阝")).extracting(Radical::number).containsExactly(163, 170);
    assertThat(finder.radicalsMeant("215")).isEmpty();
    assertThat(finder.radicalsMeant("")).isEmpty();
  }

  @Test
  void everyCharacterOfTheTableStandsUnderARadical() {
    int[] seen = {0};
    MjCharacters.standard()
        .table()
        .forEach(
            (row, number) -> {
              seen[0]++;
              assertThat(finder.placesOf(new MjName(number)))
                  .isNotEmpty()
                  .allSatisfy(place -> assertThat(place.radical()).isBetween(1, 214));
            });
    assertThat(seen[0]).isEqualTo(58_862);
  }

  @ParameterizedTest
  @CsvSource({
    "崎, 山 奇",
    "崎, 山 大 可",
    "﨑, 山 竒",
    "邉, しんにょう 自 口",
    "邉, 辶 穴",
    "湧, 水 勇",
    "湧, さんずい 男",
    "藤, くさかんむり 月",
    "鬱, 木 缶",
    "龍, 龍"
  })
  void partsFindACharacter(String character, String parts) {
    assertThat(texts(CharacterQuery.ANY.withParts(parts.split(" ")))).contains(character);
  }

  @Test
  void partsThatACharacterLacksDoNotFindIt() {
    assertThat(texts(CharacterQuery.ANY.withParts("山", "奇"))).doesNotContain("﨑", "岡");
    assertThat(finder.find(CharacterQuery.ANY.withParts("んん"), MANY).total()).isZero();
    assertThat(finder.isPart("しんにょう")).isTrue();
    assertThat(finder.isPart("奇")).isTrue();
    assertThat(finder.isPart("んん")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MJ026193",
        "ｍｊ026193",
        "U+9089 U+E011F",
        "u+9089 e011f",
        "J+BD4A",
        "BD4A",
        "邉\uDB40\uDD1F"
      })
  void eachCodeFindsItsCharacter(String code) {
    assertThat(finder.find(CharacterQuery.ANY.withCode(code), MANY).characters())
        .extracting(one -> one.name().toString())
        .contains("MJ026193");
  }

  @Test
  void theCodesOfTheFamilyRegistersAndOfTheImmigrationAgencyFindCharacters() {
    assertThat(names(CharacterQuery.ANY.withCode("445000"))).containsExactly("MJ026190");
    assertThat(names(CharacterQuery.ANY.withCode("0x9089"))).containsExactly("MJ026191");
    assertThat(names(CharacterQuery.ANY.withCode("0xE578"))).containsExactly("MJ006772");
    assertThat(names(CharacterQuery.ANY.withCode("U+9089")))
        .contains("MJ026190", "MJ060248")
        .hasSize(16);
    assertThat(names(CharacterQuery.ANY.withCode("nonsense"))).isEmpty();
  }

  @Test
  void aCharacterThatNoRecordMayHoldFindsWhatMayStandForIt() {
    assertThat(texts(CharacterQuery.ANY.withCode("滨"))).contains("浜", "濱");
    assertThat(names(CharacterQuery.ANY.withCode("邉\uDB40\uDD00")))
        .contains("MJ026190")
        .hasSize(16);
  }

  @Test
  void whatIsKnownMustAllHold() {
    assertThat(
            texts(
                CharacterQuery.ANY
                    .withReading("さき")
                    .withStrokes(11, 11)
                    .withRadical(46, 8, 8)
                    .withParts("奇")))
        .containsExactly("崎", "㟢");
    assertThat(finder.find(CharacterQuery.ANY, MANY).total()).isZero();
  }

  @Test
  void theShapesOfABaseAndItsVariantsStandBesideACharacter() {
    MjCharacter watanabe = MjCharacters.standard().of(MjName.parse("MJ026193")).orElseThrow();
    assertThat(finder.shapesOf(watanabe)).hasSize(16).first().isEqualTo(watanabe);
    assertThat(finder.variantsOf(watanabe))
        .extracting(MjCharacter::text)
        .contains("辺", "邊")
        .doesNotContain("邉")
        .doesNotHaveDuplicates();
  }

  @Test
  void mostOfManyAreCounted() {
    CharacterFinder.Found found = finder.find(CharacterQuery.ANY.withStrokes(12, 12), 10);
    assertThat(found.characters()).hasSize(10);
    assertThat(found.total()).isGreaterThan(3000);
  }

  private List<String> texts(CharacterQuery query) {
    return finder.find(query, MANY).characters().stream()
        .map(one -> String.valueOf(one.text()))
        .toList();
  }

  private List<String> names(CharacterQuery query) {
    return finder.find(query, MANY).characters().stream()
        .map(one -> one.name().toString())
        .toList();
  }
}
