package jp.daicho.server.registry.internal.search;

import java.util.function.Consumer;

/**
 * A word by one of its endings: a row of {@code search_word}.
 *
 * @param kind what it is a part of
 * @param ending the ending
 * @param word the whole word
 */
record Word(WordKind kind, String ending, String word) {

  /** All rows of a word; none of an empty one. */
  static void of(WordKind kind, String word, Consumer<Word> rows) {
    String folded = kind.folded(word);
    for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
      rows.accept(new Word(kind, folded.substring(at), word));
    }
  }
}
