package jp.daicho.ledger.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a code point does follows from Unicode alone. */
class CodePointKindTest {
  @Test
  void noMarkAndNothingInvisibleStartsACharacter() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      switch (Character.getType(codePoint)) {
        case Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            assertThat(CodePointKind.of(codePoint))
                .as(Integer.toHexString(codePoint))
                .isNotEqualTo(CodePointKind.BASE);
        default -> {
          // Starts one, or is refused for another reason.
        }
      }
    }
    assertThat(CodePointKind.of('辺')).isEqualTo(CodePointKind.BASE);
    assertThat(CodePointKind.of(0x20B9F)).isEqualTo(CodePointKind.BASE);
  }
}
