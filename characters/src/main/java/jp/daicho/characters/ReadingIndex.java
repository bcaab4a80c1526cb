package jp.daicho.characters;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The MJ characters by their readings, whatever kana they are typed in. */
final class ReadingIndex {
  private static final int TO_HIRAGANA = 'ア' - 'あ';

  private final NavigableMap<String, BitSet> numbers = new TreeMap<>();

  ReadingIndex(Readings readings) {
    readings.forEach(
        (number, all) -> {
          for (String reading : all) {
            numbers.computeIfAbsent(key(reading), key -> new BitSet()).set(number);
          }
        });
  }

  /** The MJ numbers with exactly this reading. */
  BitSet reading(String typed) {
    BitSet found = new BitSet();
    BitSet exact = numbers.get(key(typed));
    if (exact != null) {
      found.or(exact);
    }
    return found;
  }

  /** The MJ numbers with a reading that begins so. */
  BitSet beginning(String typed) {
    String key = key(typed);
    BitSet found = new BitSet();
    if (!key.isEmpty()) {
      numbers.subMap(key, key + Character.MAX_VALUE).values().forEach(found::or);
    }
    return found;
  }

  /** Hiragana without marks of okurigana and spaces. */
  static String key(String typed) {
    StringBuilder key = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && ".-（）()".indexOf(c) < 0)
        .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - TO_HIRAGANA : c)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
