package jp.daicho.server.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The key of a text as written is the same whichever way it is made. */
class WrittenKeyTests {
  @Test
  void everyCharacterOfTheBasicPlaneHasTheKeyOfItsCompatibilityForm() {
    for (char character = 0; character < Character.MAX_VALUE; character++) {
      if (!Character.isSurrogate(character)) {
        // Beside others, too, with which it may become one.
        for (String text : List.of("" + character, "か" + character + "ハ", "A" + character)) {
          assertThat(SearchKeys.written(text))
              .as(Integer.toHexString(character))
              .isEqualTo(plainly(text));
        }
      }
    }
  }

  private static String plainly(String text) {
    String bare = text.replaceAll("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u3000・.,]+", "");
  }
}
