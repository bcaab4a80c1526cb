package jp.daicho.ledger.text;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.text.RegisterText.UnknownCharacter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters as a reader counts them, kept as they came. */
class RegisterTextTest {
  private static final String NABE_WITH_SELECTOR = "邉\uDB40\uDD04";
  private static final String TSUCHIYOSHI = "𠮷";
  private static final String PRIVATE_USE = "\uE000";
  private static final String GA_DECOMPOSED = "か\u3099";

  @Test
  void a_character_is_what_a_reader_counts() {
    RegisterText text = RegisterText.of("渡" + NABE_WITH_SELECTOR + "　" + TSUCHIYOSHI + "子");
    assertThat(text.length()).isEqualTo(5);
    assertThat(text.characters()).containsExactly("渡", NABE_WITH_SELECTOR, "　", TSUCHIYOSHI, "子");
  }

  @Test
  void standard_selectors_marks_and_private_use_belong_where_a_reader_sees_them() {
    assertThat(RegisterText.of("神\uFE00").length()).isEqualTo(1);
    assertThat(RegisterText.of("\uD842\uDFB7\uDB40\uDD00").length()).isEqualTo(1);
    assertThat(RegisterText.of(GA_DECOMPOSED + "き").characters())
        .containsExactly(GA_DECOMPOSED, "き");
    assertThat(RegisterText.of(PRIVATE_USE + "田").length()).isEqualTo(2);
    assertThat(RegisterText.of("").length()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "山\n田",
        "山\t田",
        "\u0000",
        "山\u007F",
        "山\u200B田",
        "\uFEFF山",
        "山\u202E田",
        "山\u2028",
        "\uD842",
        "\uDFB7田",
        "山\uFFFF",
        "\uFDD0",
        "\uFE00山",
        "\uDB40\uDD00",
        "山 \uFE00",
        "　\uDB40\uDD00",
        "山\uFE00\uFE00",
        "\u3099か",
        "山\u200D田"
      })
  void what_no_reader_sees_is_refused(String text) {
    assertThatFault(() -> RegisterText.of(text)).isEqualTo(Fault.CONTROL_CHARACTER);
  }

  @Property(tries = 500)
  void the_characters_together_are_the_text_unchanged(@ForAll("names") List<String> characters) {
    String value = String.join("", characters);
    RegisterText text = RegisterText.of(value);
    assertThat(text.value()).isEqualTo(value);
    assertThat(text.characters()).isEqualTo(characters);
    assertThat(text.length()).isEqualTo(characters.size());
  }

  /** Characters that NFC or NFKC would change are among them. */
  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of(
            "山",
            "邉",
            NABE_WITH_SELECTOR,
            TSUCHIYOSHI,
            "神\uFE00",
            "\uFA19",
            "㈱",
            "ｶ",
            "Ａ",
            GA_DECOMPOSED,
            PRIVATE_USE,
            "　",
            "は\u309A",
            "é")
        .list()
        .ofMaxSize(12);
  }

  @Test
  void a_text_that_is_too_long_is_refused_by_its_characters_not_its_code_units() {
    String hundred = NABE_WITH_SELECTOR.repeat(100);
    assertThat(RegisterText.required(hundred, 100, "name").length()).isEqualTo(100);
    assertThatFault(() -> RegisterText.required(hundred + "一", 100, "name"))
        .isEqualTo(Fault.TOO_LONG);
    assertThatFault(() -> RegisterText.required("　", 100, "name")).isEqualTo(Fault.EMPTY);
    assertThatFault(() -> RegisterText.required("山 ", 100, "name")).isEqualTo(Fault.UNKNOWN_FORM);
    assertThat(RegisterText.optional("", 100, "town").length()).isZero();
  }

  @Test
  void characters_outside_the_repertoire_are_named_with_their_place() {
    CharacterRepertoire repertoire = List.of("渡", "邉", "子")::contains;
    RegisterText text = RegisterText.of("渡" + NABE_WITH_SELECTOR + "　" + PRIVATE_USE + "子");
    assertThat(text.unknownTo(repertoire))
        .containsExactly(
            new UnknownCharacter(2, NABE_WITH_SELECTOR), new UnknownCharacter(4, PRIVATE_USE));
    assertThat(RegisterText.of("渡邉　子").unknownTo(repertoire)).isEmpty();
  }

  @Test
  void two_texts_are_equal_only_code_point_by_code_point() {
    assertThat(RegisterText.of("邉")).isNotEqualTo(RegisterText.of(NABE_WITH_SELECTOR));
    assertThat(RegisterText.of("神")).isNotEqualTo(RegisterText.of("\uFA19"));
    assertThat(RegisterText.of("神")).isEqualTo(RegisterText.of("神")).hasToString("神");
  }
}
