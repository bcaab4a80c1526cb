package jp.daicho.ledger.text;

import java.text.Normalizer;

/** Makes the key in which readings that 2.1.2 takes for alike are equal. */
final class KanaSearchKey {
  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  private static final String COLUMN_OF_O = "オコソトノホモヨロ";
  private static final String IGNORED = "ー・\u3000";
  private static final char FIRST = 'ァ';
  private static final char LAST = 'ヺ';
  private static final char[] FOLDED = foldedKana();

  private KanaSearchKey() {}

  /** The key of a reading in normal form. */
  static String of(String reading) {
    String kana = foldV(withoutIgnored(reading));
    StringBuilder folded = new StringBuilder(kana.length());
    for (int i = 0; i < kana.length(); i++) {
      folded.append(FOLDED[kana.charAt(i) - FIRST]);
    }
    return foldLongO(folded.toString());
  }

  private static String withoutIgnored(String reading) {
    StringBuilder kept = new StringBuilder(reading.length());
    for (int i = 0; i < reading.length(); i++) {
      char c = reading.charAt(i);
      if (IGNORED.indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** ヴァ is バ, ヴィ ビ, ヴェ ベ, ヴォ ボ, any other ヴ ブ. */
  private static String foldV(String kana) {
    return kana.indexOf('ヴ') < 0
        ? kana
        : kana.replace("ヴァ", "バ")
            .replace("ヴィ", "ビ")
            .replace("ヴェ", "ベ")
            .replace("ヴォ", "ボ")
            .replace('ヴ', 'ブ');
  }

  private static char[] foldedKana() {
    char[] folded = new char[LAST - FIRST + 1];
    for (char kana = FIRST; kana <= LAST; kana++) {
      folded[kana - FIRST] = fold(kana);
    }
    return folded;
  }

  /** The kana in large and without its voiced mark, which decomposing it parts from it. */
  private static char fold(char kana) {
    int small = SMALL.indexOf(kana);
    char large = small < 0 ? kana : LARGE.charAt(small);
    char unvoiced = Normalizer.normalize(String.valueOf(large), Normalizer.Form.NFD).charAt(0);
    return switch (unvoiced) {
      case 'ヲ' -> 'オ';
      case 'ワ' -> 'ハ';
      default -> unvoiced;
    };
  }

  /**
   * ウ after a kana of the オ column is オ. What stands before is looked at as it was, so that the
   * second ウ of ゴトウ　ウメ stays.
   */
  private static String foldLongO(String kana) {
    StringBuilder folded = new StringBuilder(kana);
    for (int i = 1; i < kana.length(); i++) {
      if (kana.charAt(i) == 'ウ' && COLUMN_OF_O.indexOf(kana.charAt(i - 1)) >= 0) {
        folded.setCharAt(i, 'オ');
      }
    }
    return folded.toString();
  }
}
