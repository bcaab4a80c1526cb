package jp.daicho.characters;

import java.util.Arrays;

/**
 * Groups of characters that are variants of each other over any number of steps. A group holds more
 * than the variants of one character (崎 and 碕 are in one), so it only says what cannot be a
 * variant; the largest has fewer than a hundred characters.
 */
final class VariantGroups {
  private static final int CODE_POINTS = 0x32000;

  private final int[] first = new int[CODE_POINTS];

  VariantGroups(Variants variants) {
    Arrays.setAll(first, codePoint -> codePoint);
    for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
      int one = codePoint;
      variants.of(codePoint).stream()
          .filter(variant -> variant != one && variant < CODE_POINTS)
          .forEach(variant -> join(one, variant));
    }
    Arrays.setAll(first, this::firstOf);
  }

  /** The lowest code point of the group of a code point. */
  int of(int codePoint) {
    return codePoint < CODE_POINTS ? first[codePoint] : codePoint;
  }

  private void join(int one, int other) {
    int ofOne = firstOf(one);
    int ofOther = firstOf(other);
    first[Math.max(ofOne, ofOther)] = Math.min(ofOne, ofOther);
  }

  private int firstOf(int codePoint) {
    int found = codePoint;
    while (first[found] != found) {
      found = first[found];
    }
    return found;
  }
}
