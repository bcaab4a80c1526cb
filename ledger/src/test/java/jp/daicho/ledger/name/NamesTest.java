package jp.daicho.ledger.name;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.number.MunicipalityCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of Japanese and foreign residents, with their readings (1.1.1, 1.1.2, 1.1.7, 1.1.18). */
class NamesTest {
  private static final String NABE = "邉\uDB40\uDD04";

  @ParameterizedTest
  @ValueSource(strings = {"住民　太郎", "住民 太郎", " 住民　 太郎　", "住民\u00A0太郎"})
  void a_name_is_surname_and_given_name_with_one_full_width_space(String typed) {
    PersonName name = PersonName.parse(typed, null);
    assertThat(name).isEqualTo(PersonName.of("住民", "太郎"));
    assertThat(name.full()).isEqualTo("住民　太郎");
  }

  @ParameterizedTest
  @CsvSource({
    "住民太郎, UNKNOWN_FORM",
    "住民　太郎　次郎, UNKNOWN_FORM",
    "'　', EMPTY",
    "'住民　太\n郎', UNKNOWN_FORM",
    "'住民　太\u0007郎', CONTROL_CHARACTER"
  })
  void a_name_that_is_not_two_parts_is_refused(String typed, Fault fault) {
    assertThatFault(() -> PersonName.parse(typed, null)).isEqualTo(fault);
  }

  @Test
  void of_takes_parts_without_spaces_only() {
    assertThatFault(() -> PersonName.of("住 民", "太郎")).isEqualTo(Fault.UNKNOWN_FORM);
    assertThatFault(() -> PersonName.of("住民", "太郎　")).isEqualTo(Fault.UNKNOWN_FORM);
    assertThatFault(() -> PersonName.of("住民", "")).isEqualTo(Fault.EMPTY);
    assertThatFault(() -> PersonName.of("", "太郎")).isEqualTo(Fault.EMPTY);
  }

  @Test
  void a_name_holds_100_characters_and_each_part_50() {
    assertThat(PersonName.of(NABE.repeat(50), "一".repeat(49)).full()).isNotEmpty();
    assertThatFault(() -> PersonName.of(NABE.repeat(51), "一")).isEqualTo(Fault.TOO_LONG);
    assertThatFault(() -> PersonName.of(NABE.repeat(50), "一".repeat(50))).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void a_name_may_have_one_part_only() {
    PersonName name = PersonName.single("住民", Furigana.of("ジュウミン", false));
    assertThat(name.isSingle()).isTrue();
    assertThat(name.full()).isEqualTo("住民");
  }

  @Test
  void a_name_may_be_left_empty_but_not_its_surname_alone() {
    assertThat(PersonName.EMPTY.full()).isEmpty();
    assertThat(ForeignName.parse(" ", null, null).full()).isEmpty();
    assertThatFault(() -> new PersonName("", "太郎", null)).isEqualTo(Fault.EMPTY);
    assertThatFault(() -> PersonName.single("", null)).isEqualTo(Fault.EMPTY);
  }

  @Test
  void a_name_keeps_its_exact_code_points() {
    assertThat(PersonName.parse("渡" + NABE + " 神\uFE00子", null).full())
        .isEqualTo("渡" + NABE + "　神\uFE00子");
    assertThat(PersonName.of("\uFA19田", "か\u3099く")).isNotEqualTo(PersonName.of("神田", "がく"));
  }

  @Property(tries = 300)
  void a_printed_name_is_read_back(@ForAll("parts") String surname, @ForAll("parts") String given) {
    PersonName name = PersonName.of(surname, given);
    assertThat(PersonName.parse(name.full(), null)).isEqualTo(name);
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.of("山", "田", NABE, "𠮷", "\uFA19", "か\u3099", "ヶ", "々", "\uE000")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(characters -> String.join("", characters));
  }

  @Test
  void a_reading_is_katakana_and_says_whether_the_person_confirmed_it() {
    Furigana furigana = Furigana.parse("じゅうみん ﾀﾛｳ", false);
    assertThat(furigana.kana()).isEqualTo("ジュウミン　タロウ");
    assertThat(furigana.surname()).isEqualTo("ジュウミン");
    assertThat(furigana.given()).isEqualTo("タロウ");
    assertThat(furigana.confirmed()).isFalse();
    assertThat(furigana.confirm()).isEqualTo(Furigana.of("ジュウミン　タロウ", true));
    assertThat(Furigana.of("ジュウキ", true).given()).isEmpty();
    assertThatFault(() -> Furigana.of("じゅうみん", false)).isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThatFault(() -> Furigana.parse("住民", false)).isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThatFault(() -> Furigana.of("ア".repeat(101), false)).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void a_foreign_name_is_in_the_alphabet_in_kanji_or_in_both() {
    Furigana reading = Furigana.of("チャン　ユウリン", true);
    ForeignName both = ForeignName.parse("ｚhang　 yulin ", "張 玉蓮", reading);
    assertThat(both).isEqualTo(ForeignName.of("ZHANG YULIN", "張　玉蓮", reading));
    assertThat(both.full()).isEqualTo("ZHANG YULIN　張　玉蓮");
    assertThat(ForeignName.parse("O’BRIEN MARY-ANN", "", null).full())
        .isEqualTo("O'BRIEN MARY-ANN");
    assertThat(ForeignName.of(null, "張　玉蓮", null).full()).isEqualTo("張　玉蓮");
    assertThat(ForeignName.parse("SUKARNO", null, null).full()).isEqualTo("SUKARNO");
  }

  @Test
  void a_foreign_name_that_is_none_is_refused() {
    assertThatFault(() -> ForeignName.of("Zhang", null, null))
        .isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThatFault(() -> ForeignName.of("JOSÉ", null, null)).isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThatFault(() -> ForeignName.parse("張", null, null)).isEqualTo(Fault.WRONG_CHARACTER_KIND);
    assertThatFault(() -> ForeignName.of(null, "張 玉蓮", null)).isEqualTo(Fault.UNKNOWN_FORM);
    assertThatFault(() -> ForeignName.of("A".repeat(101), null, null)).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void a_former_surname_is_a_surname_with_its_reading() {
    FormerSurname former = FormerSurname.parse("　住基 ", Furigana.of("ジュウキ", true));
    assertThat(former.surname()).isEqualTo("住基");
    assertThatFault(() -> FormerSurname.of("住 基", null)).isEqualTo(Fault.UNKNOWN_FORM);
    assertThatFault(() -> FormerSurname.of("一".repeat(51), null)).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void an_alias_says_when_and_where_it_was_recorded_and_deleted() {
    MunicipalityCode hino = MunicipalityCode.of("132128");
    Alias.Entry recorded = new Alias.Entry(LocalDate.of(2020, 4, 1), "東京都日野市", hino);
    Alias.Entry deleted = new Alias.Entry(LocalDate.of(2024, 4, 1), "東京都日野市", hino);
    Alias alias = Alias.parse("住民 花子", Furigana.of("ジュウミン　ハナコ", true), recorded);
    assertThat(alias.text()).isEqualTo("住民　花子");
    assertThat(alias.isDeleted()).isFalse();
    assertThat(alias.delete(deleted).isDeleted()).isTrue();
    assertThat(alias.delete(deleted).recorded()).isEqualTo(recorded);
    assertThatFault(() -> Alias.of("花子", null, deleted).delete(recorded))
        .isEqualTo(Fault.IMPOSSIBLE_DATE);
    assertThatFault(() -> Alias.of("住民 花子", null, null)).isEqualTo(Fault.UNKNOWN_FORM);
    assertThatFault(() -> Alias.parse("", null, null)).isEqualTo(Fault.EMPTY);
  }
}
