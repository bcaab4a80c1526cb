package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

  /**
   * Words that were asked for.
   *
   * @param surnames those that hold all of it
   * @param givens the same
   * @param divisions those that are a part of it, by where it is divided
   */
  private record Asked(
      Supplier<Entries> surnames, Supplier<Entries> givens, List<AskedDivision> divisions) {}

  /**
   * What was typed, divided.
   *
   * @param at before which character
   * @param surnames those that the beginning can be
   * @param givens those that the rest can be a part of; asked for only where there is a surname
   */
  private record AskedDivision(int at, Supplier<Entries> surnames, Supplier<Entries> givens) {}

  private Asked ask(Function<List<String>, WordQuery> surnames) {
    List<AskedDivision> divisions = new ArrayList<>();
    for (int at = 1; at < pattern.length(); at++) {
      WordQuery surname = surnames.apply(pattern.part(0, at).folded());
      divisions.add(
          new AskedDivision(
              at,
              dictionary.find(surname),
              holding(
                  WordKind.GIVEN,
                  pattern.part(at, pattern.length()),
                  query -> dictionary.findIf(surname, query))));
    }
    return new Asked(
        holding(WordKind.SURNAME, pattern, dictionary::find),
        holding(WordKind.GIVEN, pattern, dictionary::find),
        divisions);
  }

  @Override
  public Supplier<List<NameWay>> beginning() {
    if (pattern.isEmpty()) {
      return List::of;
    }
    Asked asked = ask(part -> WordQuery.whole(WordKind.SURNAME, part));
    return () -> beginning(asked);
  }

  private List<NameWay> beginning(Asked asked) {
    List<NameWay> ways = new ArrayList<>();
    String end = part == Part.WHOLE ? "$" : "";
    String expression = "^" + pattern.expression() + end;
    WordSet surnames = words(asked.surnames().get(), expression);
    if (surnames != null) {
      ways.add(NameWay.written(Rank.NAME_BEGINS, surnames, WordSet.ANY));
    }
    WordSet givens = words(asked.givens().get(), expression);
    if (givens != null) {
      ways.add(NameWay.written(Rank.GIVEN_BEGINS, WordSet.ANY, givens));
    }
    for (Division division : divisions(asked, "^", end)) {
      ways.add(NameWay.written(Rank.NAME_BEGINS, division.surname(), division.given()));
    }
    return ways;
  }

  @Override
  public Supplier<List<NameWay>> inside() {
    if (pattern.isEmpty() || part != Part.ANY) {
      return List::of;
    }
    Asked asked = ask(part -> WordQuery.ending(WordKind.SURNAME, part));
    return () -> inside(asked);
  }

  private List<NameWay> inside(Asked asked) {
    List<NameWay> ways = new ArrayList<>();
    String expression = "." + pattern.expression();
    WordSet surnames = words(asked.surnames().get(), expression);
    if (surnames != null) {
      ways.add(NameWay.written(Rank.SURNAME_HOLDS, surnames, WordSet.ANY));
    }
    WordSet givens = words(asked.givens().get(), expression);
    if (givens != null) {
      ways.add(NameWay.written(Rank.GIVEN_HOLDS, WordSet.ANY, givens));
    }
    for (Division division : divisions(asked, ".", "")) {
      ways.add(
          NameWay.across(
              Rank.ACROSS, division.surname(), division.given(), pattern.seams(division.at())));
    }
    return ways;
  }

  /**
   * What was typed, divided into surnames there are and the beginning of given names there are.
   *
   * @param at where
   */
  private record Division(int at, WordSet surname, WordSet given) {}

  private List<Division> divisions(Asked asked, String before, String end) {
    List<Division> divisions = new ArrayList<>();
    for (AskedDivision division : asked.divisions()) {
      int at = division.at();
      WordSet surname =
          words(division.surnames().get(), before + pattern.part(0, at).expression() + "$");
      WordSet given =
          words(
              division.givens().get(), "^" + pattern.part(at, pattern.length()).expression() + end);
      if (surname != null && given != null) {
        divisions.add(new Division(at, surname, given));
      }
    }
    return divisions;
  }

  /** The words that may hold a text; variants may belong to several groups. */
  private static Supplier<Entries> holding(
      WordKind kind, VariantPattern text, Function<WordQuery, Supplier<Entries>> finding) {
    return Entries.joined(
        text.folded().stream()
            .map(folded -> finding.apply(WordQuery.holding(kind, folded)))
            .toList());
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
