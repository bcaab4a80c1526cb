package jp.daicho.server.registry.internal.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which words a part of a name may be. */
sealed interface WordSet {

  /** Any word, or none. */
  WordSet ANY = new Any();

  /** Any word, or none. */
  record Any() implements WordSet {}

  /**
   * One of some words.
   *
   * @param words in an order that is always the same
   */
  record Words(List<String> words) implements WordSet {}

  /**
   * Words that begin so.
   *
   * @param beginning not empty
   */
  record Beginning(String beginning) implements WordSet {
    /** The first text after all that begin so. */
    String end() {
      return beginning + "\uDBFF\uDFFF";
    }
  }

  /**
   * Words that match; for where there are too many to name them.
   *
   * @param pattern a regular expression
   * @param some a few of them, in an order that is always the same; none if none are known
   */
  record Matching(String pattern, List<String> some) implements WordSet {
    /** None of them known. */
    Matching(String pattern) {
      this(pattern, List.of());
    }
  }

  /** Tells the words that are allowed. */
  default Predicate<String> allowed() {
    return switch (this) {
      case Any _ -> word -> true;
      case Words(List<String> words) -> Set.copyOf(words)::contains;
      case Beginning(String beginning) -> word -> word.startsWith(beginning);
      case Matching(String pattern, _) -> Pattern.compile(pattern).asPredicate();
    };
  }

  /** What both allow; null if no word can be in both. */
  static @Nullable WordSet both(WordSet one, WordSet other) {
    if (one instanceof Any) {
      return other;
    }
    if (other instanceof Any) {
      return one;
    }
    if (one instanceof Words(List<String> words)) {
      return those(words, other);
    }
    if (other instanceof Words(List<String> words)) {
      return those(words, one);
    }
    if (one instanceof Beginning(String first) && other instanceof Beginning(String second)) {
      if (first.startsWith(second)) {
        return one;
      }
      return second.startsWith(first) ? other : null;
    }
    return new Matching(lookahead(one) + lookahead(other));
  }

  private static @Nullable WordSet those(List<String> words, WordSet among) {
    List<String> both = words.stream().filter(among.allowed()).toList();
    return both.isEmpty() ? null : new Words(both);
  }

  private static String lookahead(WordSet set) {
    return switch (set) {
      case Beginning beginning -> "(?=^" + VariantPattern.quote(beginning.beginning()) + ")";
      case Matching matching -> "(?=.*" + matching.pattern() + ")";
      case Any _, Words _ -> throw new IllegalStateException("no pattern");
    };
  }
}
