package jp.daicho.server.registry.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.daicho.characters.MjCharacters;
import jp.daicho.ledger.text.Kana;

/**
 * A word somebody typed, got ready once so that it can be held against everybody's names.
 *
 * @param written each of its characters with those that count as the same
 * @param heard its kana as they may be meant; none if it cannot be read as kana
 */
record PlainWord(List<int[]> written, List<Heard> heard) {

  static PlainWord of(String typed) {
    return new PlainWord(
        PlainName.written(typed).codePoints().mapToObj(PlainWord::sameAs).toList(),
        Kana.isReadable(typed)
            ? PlainName.soundings(typed).stream().map(Heard::of).toList()
            : List.of());
  }

  /** Whether the characters from one to before another stand in a text from a place on. */
  boolean stands(int from, int to, int[] text, int at) {
    if (at + to - from > text.length) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!contains(written.get(i), text[at + i - from])) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(int[] same, int character) {
    for (int one : same) {
      if (one == character) {
        return true;
      }
    }
    return false;
  }

  private static int[] sameAs(int character) {
    return IntStream.concat(
            IntStream.of(character),
            MjCharacters.standard().variantsOf(Character.toString(character)).stream()
                .map(PlainName::written)
                .filter(text -> text.codePointCount(0, text.length()) == 1)
                .mapToInt(text -> text.codePointAt(0)))
        .distinct()
        .toArray();
  }

  /**
   * Kana as they count in a search.
   *
   * @param whole all of them
   * @param cuts what stands before and after each place in between
   */
  record Heard(String whole, List<Cut> cuts) {
    static Heard of(String kana) {
      List<Cut> cuts = new ArrayList<>();
      for (int at = 1; at < kana.length(); at++) {
        cuts.add(
            new Cut(PlainName.fold(kana.substring(0, at)), PlainName.fold(kana.substring(at))));
      }
      return new Heard(PlainName.fold(kana), cuts);
    }
  }

  /** The kana before and after a place. */
  record Cut(String before, String after) {}
}
