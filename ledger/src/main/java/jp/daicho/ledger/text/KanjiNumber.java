package jp.daicho.ledger.text;

/** Numbers written in kanji, as in addresses. */
public final class KanjiNumber {
  private static final String DIGITS = "〇一二三四五六七八九";

  private KanjiNumber() {}

  /**
   * Reads both 百二十三 and 一二三.
   *
   * @param kanji digits from 〇 to 九 and the units 十, 百, 千 alone
   * @param largest what anything larger counts as
   */
  public static int read(String kanji, int largest) {
    long total = 0;
    long digits = 0;
    for (int i = 0; i < kanji.length(); i++) {
      char character = kanji.charAt(i);
      int digit = DIGITS.indexOf(character);
      if (digit >= 0) {
        digits = Math.min(digits * 10 + digit, largest);
      } else {
        long unit = character == '十' ? 10 : character == '百' ? 100 : 1000;
        total += Math.max(digits, 1) * unit;
        digits = 0;
      }
    }
    return (int) Math.min(total + digits, largest);
  }
}
