package jp.daicho.server.reference.internal;

import java.text.Normalizer;

/** Readings as they are compared: full-width katakana, whichever kana were typed. */
final class Kana {
  private static final int TO_KATAKANA = 'ァ' - 'ぁ';

  private Kana() {}

  /** Hiragana, half-width kana and wide digits made one. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .codePoints()
        .map(kana -> kana >= 'ぁ' && kana <= 'ゖ' ? kana + TO_KATAKANA : kana)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
