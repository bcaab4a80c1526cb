package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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
    Supplier<Entries> askedSurnames = holding(WordKind.SURNAME, pattern);
    Supplier<Entries> askedGivens = holding(WordKind.GIVEN, pattern);
    List<Supplier<Entries>> askedWhole = new ArrayList<>();
    for (int at = 1; at < pattern.length(); at++) {
      askedWhole.add(dictionary.whole(WordKind.SURNAME, pattern.part(0, at).folded()));
    }
    WordSet surnames = words(askedSurnames.get(), expression);
    if (surnames != null) {
      ways.add(NameWay.written(Rank.NAME_BEGINS, surnames, WordSet.ANY));
    }
    WordSet givens = words(askedGivens.get(), expression);
    if (givens != null) {
      ways.add(NameWay.written(Rank.GIVEN_BEGINS, WordSet.ANY, givens));
    }
    for (int at = 1; at < pattern.length(); at++) {
      String whole = "^" + pattern.part(0, at).expression() + "$";
      WordSet surname = words(askedWhole.get(at - 1).get(), whole);
      WordSet given = surname == null ? null : givenBeginning(at, end);
      if (surname != null && given != null) {
        ways.add(NameWay.written(Rank.NAME_BEGINS, surname, given));
      }
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
    Supplier<Entries> askedSurnames = holding(WordKind.SURNAME, pattern);
    Supplier<Entries> askedGivens = holding(WordKind.GIVEN, pattern);
    List<Supplier<Entries>> askedEnding = new ArrayList<>();
    for (int at = 1; at < pattern.length(); at++) {
      askedEnding.add(dictionary.ending(WordKind.SURNAME, pattern.part(0, at).folded()));
    }
    WordSet surnames = words(askedSurnames.get(), expression);
    if (surnames != null) {
      ways.add(NameWay.written(Rank.SURNAME_HOLDS, surnames, WordSet.ANY));
    }
    WordSet givens = words(askedGivens.get(), expression);
    if (givens != null) {
      ways.add(NameWay.written(Rank.GIVEN_HOLDS, WordSet.ANY, givens));
    }
    for (int at = 1; at < pattern.length(); at++) {
      String ending = "." + pattern.part(0, at).expression() + "$";
      WordSet surname = words(askedEnding.get(at - 1).get(), ending);
      WordSet given = surname == null ? null : givenBeginning(at, "");
      if (surname != null && given != null) {
        ways.add(NameWay.across(Rank.ACROSS, surname, given, pattern.seams(at)));
      }
    }
    return ways;
  }

  /** Given names that begin with what was typed from a character on. */
  private @Nullable WordSet givenBeginning(int at, String end) {
    VariantPattern given = pattern.part(at, pattern.length());
    return words(holding(WordKind.GIVEN, given).get(), "^" + given.expression() + end);
  }

  /** The words that may hold a text; variants may belong to several groups. */
  private Supplier<Entries> holding(WordKind kind, VariantPattern text) {
    List<Supplier<Entries>> asked =
        text.folded().stream().map(folded -> dictionary.holding(kind, folded)).toList();
    return () -> {
      List<Entry> entries = new ArrayList<>();
      boolean isAll = true;
      for (Supplier<Entries> some : asked) {
        Entries found = some.get();
        entries.addAll(found.entries());
        isAll &= found.isAll();
      }
      return new Entries(entries, isAll);
    };
  }

  /** The words that match; null if there are none. */
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
