package jp.daicho.ledger.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes the key in which readings that 2.1.2 takes for alike are equal. */
final class KanaSearchKey {
  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  private static final String COLUMN_OF_O = "オコソトノホモヨロ";
  private static final Pattern IGNORED = Pattern.compile("[ー・\\u3000]");
  private static final Pattern VOICED_MARKS = Pattern.compile("[\\u3099\\u309A]");

  private KanaSearchKey() {}

  /** The key of a reading in normal form. */
  static String of(String reading) {
    String v = foldV(IGNORED.matcher(reading).replaceAll(""));
    String decomposed = Normalizer.normalize(v, Normalizer.Form.NFD);
    String unvoiced = VOICED_MARKS.matcher(decomposed).replaceAll("");
    StringBuilder large = new StringBuilder(unvoiced.length());
    for (int i = 0; i < unvoiced.length(); i++) {
      large.append(foldKana(unvoiced.charAt(i)));
    }
    return foldLongO(large.toString());
  }

  /** ヴァ is バ, ヴィ ビ, ヴェ ベ, ヴォ ボ, any other ヴ ブ. */
  private static String foldV(String kana) {
    return kana.replace("ヴァ", "バ")
        .replace("ヴィ", "ビ")
        .replace("ヴェ", "ベ")
        .replace("ヴォ", "ボ")
        .replace('ヴ', 'ブ');
  }

  private static char foldKana(char kana) {
    int small = SMALL.indexOf(kana);
    char large = small < 0 ? kana : LARGE.charAt(small);
    return switch (large) {
      case 'ヲ' -> 'オ';
      case 'ワ' -> 'ハ';
      default -> large;
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
