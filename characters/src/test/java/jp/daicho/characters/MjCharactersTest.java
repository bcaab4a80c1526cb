package jp.daicho.characters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MjCharactersTest {
  private static final String WATANABE_WITH_SELECTOR = "邉\uDB40\uDD0F"; // U+9089 U+E010F, MJ026190

  private final MjCharacters characters = MjCharacters.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "辺",
        "邉",
        "髙",
        "﨑",
        "𠮷",
        "濵",
        "齋",
        "葛",
        "々",
        "〆",
        "〇",
        "ヶ",
        "・",
        "ー",
        "－",
        "ア",
        "ん",
        "\u3000",
        "Ａ",
        "０",
        "A",
        "é",
        "Ễ",
        "-",
        "'",
        "Ⅲ",
        "\uD82C\uDC02"
      })
  void holdsCharactersOfNamesAndAddresses(String character) {
    assertThat(characters.contains(character)).isTrue();
  }

  @Test
  void holdsAVariationSequenceThatTheTableLists() {
    assertThat(characters.contains(WATANABE_WITH_SELECTOR)).isTrue();
    assertThat(characters.contains("葛\uDB40\uDD00")).isFalse(); // U+E0100 belongs to Adobe-Japan1
    assertThat(characters.contains("葛\uDB40\uDD04")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "滨",
        "邉\uDB40\uDDEF",
        "邉\uFE00",
        "辺辺",
        "邉\uDB40\uDD0F\uDB40\uDD0F",
        "ｱ",
        "\uE000",
        "\u0007",
        "\uD842",
        "\uDB40\uDD0F",
        "e\u0301",
        "😀",
        "한",
        "ж"
      })
  void refusesEverythingElse(String character) {
    assertThat(characters.contains(character)).isFalse();
  }

  @Test
  void findsACharacterByCodePointsNameAndJukiCode() {
    MjCharacter watanabe = characters.of(WATANABE_WITH_SELECTOR).orElseThrow();

    assertThat(watanabe.name()).hasToString("MJ026190");
    assertThat(watanabe.jukiCode()).isEqualTo(JukiCode.parse("J+9089"));
    assertThat(watanabe.strokes()).isEqualTo(17);
    assertThat(characters.of(MjName.parse("MJ026190"))).contains(watanabe);
    assertThat(characters.of(JukiCode.parse("J+9089"))).contains(watanabe);
    assertThat(characters.of("邉")).contains(watanabe);
    assertThat(characters.of("𠮷").orElseThrow().jukiCode()).hasToString("J+AEAC");
    assertThat(characters.of("あ")).isEmpty();
    assertThat(characters.of(new MjName(999_999))).isEmpty();
  }

  @Test
  void knowsTheReadingsOfACharacter() {
    assertThat(characters.readingsOf(MjName.parse("MJ000002"))).containsExactly("しめ");
    assertThat(characters.readingsOf(new MjName(999_999))).isEmpty();
  }

  @Test
  void refusesNamesAndCodesOfAnotherForm() {
    assertThatThrownBy(() -> MjName.parse("MJ12"))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_FORM));
    assertThatThrownBy(() -> JukiCode.parse("U+9089")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void readsEveryRowOfTheTable() {
    long rows = 0;
    for (int number = 1; number <= 70_000; number++) {
      MjCharacter character = characters.of(new MjName(number)).orElse(null);
      if (character == null) {
        continue;
      }
      rows++;
      assertThat(character.strokes()).isBetween(1, 64);
      if (character.text() != null) {
        assertThat(characters.of(character.text())).contains(character);
      }
      if (character.variationSequence() != null) {
        assertThat(characters.of(character.variationSequence())).contains(character);
      }
    }
    assertThat(rows).isEqualTo(58_862);
  }
}
