package jp.daicho.server.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Texts reach {@code COPY} as they are, whatever characters they have. */
class CopyTextTests {
  @Test
  void everyCharacterIsWrittenInUtf8() {
    for (int codePoint = ' '; codePoint <= Character.MAX_CODE_POINT; codePoint += 7) {
      if (Character.getType(codePoint) != Character.SURROGATE) {
        String text = "a" + Character.toString(codePoint) + "\uDB40\uDD00";
        assertThat(written(text))
            .as(Integer.toHexString(codePoint))
            .isEqualTo(text.replace("\\", "\\\\") + "\n");
      }
    }
  }

  @Test
  void whatEndsFieldsAndLinesIsEscaped() {
    assertThat(written("a\tb\nc\rd\\e")).isEqualTo("a\\tb\\nc\\rd\\\\e\n");
  }

  @Test
  void nothingIsToldFromAnEmptyText() {
    CopyText lines = new CopyText();
    lines.field(null);
    lines.field("");
    lines.endLine();
    assertThat(new String(lines.take(), StandardCharsets.UTF_8)).isEqualTo("\\N\t\n");
    assertThat(lines.take()).isEmpty();
  }

  @Test
  void longTextsFindRoom() {
    String text = "邉".repeat(100_000);
    assertThat(written(text)).isEqualTo(text + "\n");
  }

  private static String written(String text) {
    CopyText lines = new CopyText();
    lines.field(text);
    lines.endLine();
    return new String(lines.take(), StandardCharsets.UTF_8);
  }
}
