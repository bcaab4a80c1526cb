package jp.daicho.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The key of a text as written is the same whichever way it is made. */
class WrittenKeyTest {
  @Test
  void everyCharacterOfTheBasicPlaneHasTheKeyOfItsCompatibilityForm() {
    for (char character = 0; character < Character.MAX_VALUE; character++) {
      if (!Character.isSurrogate(character) && !isLatinWithAccent(character)) {
        // Beside others, too, with which it may become one.
        for (String text : List.of("" + character, "か" + character + "ハ", "A" + character)) {
          assertThat(WrittenKey.of(text))
              .as(Integer.toHexString(character))
              .isEqualTo(plainly(text));
        }
      }
    }
  }

  @Test
  void accentsDoNotCount() {
    assertThat(WrittenKey.of("Nguyễn Thị Đào")).isEqualTo("nguyenthidao");
    assertThat(WrittenKey.of("O'BRIEN JOSÉ")).isEqualTo("obrienjose");
  }

  private static boolean isLatinWithAccent(char character) {
    String folded =
        Normalizer.normalize("" + character + "A" + character, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    return folded.chars().anyMatch(c -> (c >= 0xC0 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF));
  }

  private static String plainly(String text) {
    String bare = text.replaceAll("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u3000・.,'’]+", "");
  }
}
