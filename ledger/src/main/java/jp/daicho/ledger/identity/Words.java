package jp.daicho.ledger.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** How two texts differ, by characters as code points. */
final class Words {
  private Words() {}

  /**
   * Whether two texts are the same but for variants of their characters.
   *
   * @param variants the variants of a character, as a text of one code point
   */
  static boolean sameByVariants(String one, String other, Function<String, Set<String>> variants) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    if (left.length != right.length) {
      return false;
    }
    for (int i = 0; i < left.length; i++) {
      String a = Character.toString(left[i]);
      String b = Character.toString(right[i]);
      if (left[i] != right[i] && !variants.apply(a).contains(b) && !variants.apply(b).contains(a)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A text as it is written with variants of its characters, itself first.
   *
   * @param most no more than so many, for names of many characters that all have variants
   */
  static Set<String> spellings(String text, Function<String, Set<String>> variants, int most) {
    Set<String> spellings = new LinkedHashSet<>(Set.of(""));
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      Set<String> characters = new LinkedHashSet<>(Set.of(character));
      characters.addAll(variants.apply(character));
      Set<String> longer = new LinkedHashSet<>();
      for (String beginning : spellings) {
        characters.forEach(next -> longer.add(beginning + next));
      }
      spellings = longer;
      if (spellings.size() > most) {
        return Set.of(text);
      }
    }
    return spellings;
  }

  /**
   * Whether one character is missing, too many or another, or two neighbours changed places. A text
   * of one character alone is another text, not a slip.
   */
  static boolean oneSlipApart(String one, String other) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    int shorter = Math.min(left.length, right.length);
    if (shorter < 2 || Math.abs(left.length - right.length) > 1) {
      return false;
    }
    int first = 0;
    while (first < shorter && left[first] == right[first]) {
      first++;
    }
    int last = 0;
    while (last < shorter - first
        && left[left.length - 1 - last] == right[right.length - 1 - last]) {
      last++;
    }
    int leftOver = left.length - first - last;
    int rightOver = right.length - first - last;
    return (leftOver + rightOver > 0 && leftOver <= 1 && rightOver <= 1)
        || isSwap(left, right, first, leftOver, rightOver);
  }

  private static boolean isSwap(int[] left, int[] right, int at, int leftOver, int rightOver) {
    return leftOver == 2
        && rightOver == 2
        && left[at] == right[at + 1]
        && left[at + 1] == right[at];
  }
}
