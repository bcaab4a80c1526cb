package jp.daicho.ledger.text;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.ledger.finding.Fault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal form of readings (1.1.18) and the likeness of 2.1.2. */
class KanaTest {

  @ParameterizedTest
  @CsvSource({
    "やまだ　たろう, ヤマダ　タロウ",
    "ﾔﾏﾀﾞ ﾀﾛｳ, ヤマダ　タロウ",
    "ヤマダ   タロウ, ヤマダ　タロウ",
    "'　ヤマダ ', ヤマダ",
    "ﾊﾟｰｳﾞｪﾙ, パーヴェル",
    "か\u3099く, ガク",
    "か\u309Bく, ガク",
    "ゔぃ, ヴィ",
    "わ\u3099, ヷ",
    "マリア・ルイザ, マリア・ルイザ",
    "ﾏﾘｱ･ﾙｲｻﾞ, マリア・ルイザ",
    "じゅんいちろう, ジュンイチロウ",
    "ゑい, ヱイ"
  })
  void a_reading_is_kept_in_full_width_katakana(String typed, String normal) {
    assertThat(Kana.parse(typed)).isEqualTo(Kana.of(normal));
    assertThat(Kana.isReadable(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ー", "―", "－", "‐", "ｰ", "-", "−"})
  void every_dash_of_2_1_2_is_the_long_mark_in_a_reading(String dash) {
    assertThat(Kana.parse("サ" + dash + "ラ")).isEqualTo(Kana.of("サーラ"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"山田", "Yamada", "ヤマダ1", "（カ）ヤマダ", "ヤマダ㈱", "ー", "ヤマダ　ー", "サヽ", "゛"})
  void other_characters_make_no_reading(String text) {
    assertThatFault(() -> Kana.parse(text)).isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThat(Kana.isReadable(text)).isFalse();
  }

  @Test
  void of_takes_the_normal_form_only() {
    assertThatFault(() -> Kana.of("やまだ")).isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThatFault(() -> Kana.of("ヤマダ タロウ")).isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThatFault(() -> Kana.of("ヤマダ　　タロウ")).isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThatFault(() -> Kana.of("　")).isEqualTo(Fault.EMPTY);
    assertThat(Kana.isReadable("")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // voiced and unvoiced
    "ヂ, ジ",
    "ズ, ヅ",
    "ワ, ハ",
    "ヴァ, バ",
    "ヴィ, ビ",
    "ヴ, ブ",
    "オ, ヲ",
    "ヒ, ピ",
    "チ, ヂ",
    "ツ, ヅ",
    "カ, ガ",
    "ハ, バ",
    "シ, ジ",
    "ス, ズ",
    "ヴェラ, ベラ",
    "ヴォルフ, ボルフ",
    // small and large
    "ッ, ツ",
    "ャ, ヤ",
    "ュ, ユ",
    "ョ, ヨ",
    "キョウコ, キヨウコ",
    "ハットリ, ハツトリ",
    // spaces between the names
    "ヤマダ　タロウ, ヤマダタロウ",
    "ヤマダ タロウ, ヤマダ　タロウ",
    // ウ after the オ column
    "サトウ, サトオ",
    "コウノ, コオノ",
    "ヨウコ, ヨオコ",
    "ジョウ, ジョオ",
    "オノ　ウメ, オノウメ",
    // long marks
    "サーラ, サラ",
    "ローズ, ロズ",
    // dashes
    "サーラ, サ―ラ",
    "サーラ, サ－ラ",
    "サーラ, サ‐ラ",
    "サｰラ, サ-ラ",
    "サーラ, サｰラ",
    // scripts
    "さとう, サトウ",
    "ｻﾄｳ, サトウ"
  })
  void readings_that_2_1_2_takes_for_alike_share_a_key(String one, String other) {
    assertThat(Kana.parse(one).searchKeys()).containsAnyElementsOf(Kana.parse(other).searchKeys());
  }

  @ParameterizedTest
  @CsvSource({"マツダ, マスダ", "イチ, イシ", "ウメ, オメ", "サトウ, サイトウ", "カウ, カオ", "クウ, クオ"})
  void other_readings_stay_apart(String one, String other) {
    assertThat(Kana.parse(one).searchKeys())
        .doesNotContainAnyElementsOf(Kana.parse(other).searchKeys());
  }

  @Test
  void only_a_reading_with_two_spellings_has_two_keys() {
    assertThat(Kana.of("ヤマダ　タロウ").searchKeys()).containsExactly("ヤマタタロオ");
    assertThat(Kana.of("コヅカ").searchKeys()).containsExactly("コツカ", "コスカ");
    assertThat(Kana.of("コヅカ").searchKey()).isEqualTo("コツカ");
  }

  @Property(tries = 500)
  void the_normal_form_of_a_normal_form_is_itself(@ForAll("readings") String reading) {
    Kana kana = Kana.parse(reading);
    assertThat(Kana.parse(kana.value())).isEqualTo(kana);
    assertThat(Kana.of(kana.value())).isEqualTo(kana);
  }

  @Property(tries = 500)
  void the_key_ignores_where_the_spaces_are(@ForAll("readings") String reading) {
    assertThat(Kana.parse(reading.replaceAll("[ 　]", "")).searchKeys())
        .isEqualTo(Kana.parse(reading).searchKeys());
  }

  @Provide
  Arbitrary<String> readings() {
    return Arbitraries.strings()
        .withChars("アかガｶゴうウヴァッョワヲヂづトロオ 　")
        .ofMaxLength(12)
        .map(text -> "ン" + text);
  }
}
