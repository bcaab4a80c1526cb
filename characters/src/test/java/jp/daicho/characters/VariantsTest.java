package jp.daicho.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
  private final MjCharacters characters = MjCharacters.standard();

  @ParameterizedTest
  @CsvSource({
    "辺, 邊边邉𨘢",
    "邉, 辺邊边",
    "浜, 濱頻濵滨",
    "濵, 浜濱",
    "藤, 䕨籘籐",
    "斉, 齊斎齋",
    "齋, 斉齊斎",
    "高, 髙",
    "髙, 高",
    "崎, 﨑嵜",
    "嵜, 崎﨑",
    "吉, 𠮷",
    "𠮷, 吉",
    "沢, 澤",
    "桜, 櫻",
    "国, 國"
  })
  void aSearchForACharacterFindsItsVariants(String character, String expected) {
    assertThat(characters.variantsOf(character))
        .containsAll(expected.codePoints().mapToObj(Character::toString).toList());
  }

  @Test
  void aCharacterIsItsOwnFirstVariant() {
    assertThat(characters.variantsOf("辺").getFirst()).isEqualTo("辺");
    assertThat(characters.variantsOf("ア")).containsExactly("ア");
    assertThat(characters.variantsOf("")).isEmpty();
  }

  @Test
  void aVariationSelectorMakesNoDifferenceToASearch() {
    assertThat(characters.variantsOf("邉\uDB40\uDD0F")).isEqualTo(characters.variantsOf("邉"));
  }

  /** The examples of 2.1.2 and of every counter: what looks alike is somebody else. */
  @ParameterizedTest
  @CsvSource({
    "辺, 込巡刀迂",
    "浜, 瀕海兵浦",
    "藤, 膝勝滕蔓",
    "斉, 済剤文斑",
    "齋, 済齢齎",
    "高, 島橋享亭",
    "崎, 椅奇寄山",
    "吉, 古告士𠮟"
  })
  void whatLooksAlikeIsNotFound(String character, String strangers) {
    assertThat(characters.variantsOf(character))
        .doesNotContainAnyElementsOf(strangers.codePoints().mapToObj(Character::toString).toList());
  }

  @Test
  void strangersAreNotFound() {
    assertThat(characters.variantsOf("高")).doesNotContain("島", "橋", "享");
    assertThat(characters.variantsOf("田")).doesNotContain("由", "申");
    assertThat(Set.of("辺", "浜", "藤", "斉", "高", "崎", "吉"))
        .allSatisfy(c -> assertThat(characters.variantsOf(c)).hasSizeLessThan(40));
  }

  @Test
  void theImmigrationTableGivesTheProperForms() {
    assertThat(characters.properForms("边")).containsExactly("辺", "邊");
    assertThat(characters.properForms("滨")).containsExactly("浜", "濱");
    assertThat(characters.properForms("辺")).isEmpty();
  }
}
