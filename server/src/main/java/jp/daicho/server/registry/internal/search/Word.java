package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A word of names or addresses, which stands in {@code search_word} by each of its endings.
 *
 * @param kind what it is a part of
 * @param whole the longest of its endings, by which all of it is found
 * @param word the word
 */
record Word(WordKind kind, String whole, String word) {
  /** In which they are written: two who bring the same words must not wait for each other. */
  static final Comparator<Word> ORDER =
      Comparator.comparing(Word::kind).thenComparing(Word::word).thenComparing(Word::whole);

  /** A word that is found by what it is made of. */
  static Word of(WordKind kind, String word) {
    return new Word(kind, kind.folded(word), word);
  }

  /** The endings, the whole first; an address code has no other. */
  List<String> endings() {
    List<String> endings = new ArrayList<>(List.of(whole));
    if (kind != WordKind.ADDRESS_CODE) {
      for (int at = next(0); at < whole.length(); at = next(at)) {
        endings.add(whole.substring(at));
      }
    }
    return endings;
  }

  private int next(int at) {
    return whole.offsetByCodePoints(at, 1);
  }
}
