package jp.daicho.server.registry.internal.search;

import java.util.Collection;
import java.util.List;

/**
 * Which words are meant. A word is found by its endings: each stands in {@code search_word} with
 * the word, and so does the word itself.
 *
 * @param kind of which kind
 * @param ranges one of these has to have the ending
 * @param isWhole whether the ending has to be the whole word
 */
record WordQuery(WordKind kind, List<Range> ranges, boolean isWhole) {
  /** With this behind it, a text is above all that begin with it. */
  private static final String AFTER_ALL = "\uDBFF\uDFFF";

  /** With this behind it, a text is above itself and nothing else: no text has this character. */
  private static final String NEXT = "\u0001";

  /**
   * From one text up to another.
   *
   * @param low the first that counts
   * @param high the first that does not
   */
  record Range(String low, String high) {
    private static Range equalTo(String text) {
      return new Range(text, text + NEXT);
    }

    private static Range beginningWith(String text) {
      return new Range(text, text + AFTER_ALL);
    }
  }

  /** Words that hold a text somewhere. */
  static WordQuery holding(WordKind kind, String folded) {
    return new WordQuery(kind, List.of(Range.beginningWith(folded)), false);
  }

  /** Words that begin with one of some texts. */
  static WordQuery beginning(WordKind kind, Collection<String> folded) {
    return new WordQuery(kind, folded.stream().map(Range::beginningWith).toList(), true);
  }

  /** Words that end with one of some texts. */
  static WordQuery ending(WordKind kind, Collection<String> folded) {
    return new WordQuery(kind, folded.stream().map(Range::equalTo).toList(), false);
  }

  /** Words that are one of some texts. */
  static WordQuery whole(WordKind kind, Collection<String> folded) {
    return new WordQuery(kind, folded.stream().map(Range::equalTo).toList(), true);
  }
}
