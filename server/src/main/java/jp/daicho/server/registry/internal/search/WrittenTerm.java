package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.daicho.server.registry.SearchTerm;
import jp.daicho.server.registry.SearchTerm.Part;
import jp.daicho.server.registry.internal.search.Dictionary.Entries;
import jp.daicho.server.registry.internal.search.Dictionary.Entry;
import org.jspecify.annotations.Nullable;

/** A name as written, with the variants of its characters (2.1.2). */
final class WrittenTerm implements NameTerm {
  private final Dictionary dictionary;
  private final VariantPattern pattern;
  private final Part part;

  /** What was typed; it asks for nobody if it has no character that counts. */
  WrittenTerm(Dictionary dictionary, SearchTerm.Name name) {
    this.dictionary = dictionary;
    this.pattern = dictionary.pattern(name.text(), name.isExact());
    this.part = name.part();
  }

  @Override
  public List<NameWay> beginning() {
    List<NameWay> ways = new ArrayList<>();
    if (pattern.isEmpty()) {
      return ways;
    }
    String end = part == Part.WHOLE ? "$" : "";
    String expression = "^" + pattern.expression() + end;
    WordSet surnames = holding(WordKind.SURNAME, pattern, expression);
    if (surnames != null) {
      ways.add(NameWay.written(Rank.NAME_BEGINS, surnames, WordSet.ANY));
    }
    WordSet givens = holding(WordKind.GIVEN, pattern, expression);
    if (givens != null) {
      ways.add(NameWay.written(Rank.GIVEN_BEGINS, WordSet.ANY, givens));
    }
    for (int at = 1; at < pattern.length(); at++) {
      VariantPattern surname = pattern.part(0, at);
      WordSet whole =
          words(
              dictionary.whole(WordKind.SURNAME, surname.folded()),
              "^" + surname.expression() + "$");
      addDivided(ways, Rank.NAME_BEGINS, whole, at, end);
    }
    return ways;
  }

  @Override
  public List<NameWay> inside() {
    List<NameWay> ways = new ArrayList<>();
    if (pattern.isEmpty() || part != Part.ANY) {
      return ways;
    }
    String expression = "." + pattern.expression();
    WordSet surnames = holding(WordKind.SURNAME, pattern, expression);
    if (surnames != null) {
      ways.add(NameWay.written(Rank.SURNAME_HOLDS, surnames, WordSet.ANY));
    }
    WordSet givens = holding(WordKind.GIVEN, pattern, expression);
    if (givens != null) {
      ways.add(NameWay.written(Rank.GIVEN_HOLDS, WordSet.ANY, givens));
    }
    for (int at = 1; at < pattern.length(); at++) {
      VariantPattern surname = pattern.part(0, at);
      WordSet ending =
          words(
              dictionary.ending(WordKind.SURNAME, surname.folded()),
              "." + surname.expression() + "$");
      addDivided(ways, Rank.ACROSS, ending, at, "");
    }
    return ways;
  }

  private void addDivided(
      List<NameWay> ways, int rank, @Nullable WordSet surnames, int at, String end) {
    if (surnames != null) {
      VariantPattern given = pattern.part(at, pattern.length());
      WordSet givens = holding(WordKind.GIVEN, given, "^" + given.expression() + end);
      if (givens != null) {
        ways.add(NameWay.written(rank, surnames, givens));
      }
    }
  }

  /** The words that match; null if there are none. */
  private @Nullable WordSet holding(WordKind kind, VariantPattern text, String expression) {
    List<Entry> entries = new ArrayList<>();
    boolean isAll = true;
    for (String folded : text.folded()) {
      Entries found = dictionary.holding(kind, folded);
      entries.addAll(found.entries());
      isAll &= found.isAll();
    }
    return words(new Entries(entries, isAll), expression);
  }

  private static @Nullable WordSet words(Entries found, String expression) {
    if (!found.isAll()) {
      return new WordSet.Matching(expression);
    }
    Pattern wanted = Pattern.compile(expression);
    Set<String> words = new TreeSet<>();
    found.entries().stream()
        .map(Entry::word)
        .filter(word -> wanted.matcher(word).find())
        .forEach(words::add);
    return words.isEmpty() ? null : new WordSet.Words(List.copyOf(words));
  }
}
