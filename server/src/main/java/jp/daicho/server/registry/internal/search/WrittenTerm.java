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

  /** Words that were asked for: those that hold all of it, and those that are a part of it. */
  private record Asked(
      Supplier<Entries> surnames, Supplier<Entries> givens, List<Supplier<Entries>> parts) {}

  private Asked ask(Function<VariantPattern, Supplier<Entries>> askForPart) {
    Supplier<Entries> surnames = holding(WordKind.SURNAME, pattern);
    Supplier<Entries> givens = holding(WordKind.GIVEN, pattern);
    List<Supplier<Entries>> parts = new ArrayList<>();
    for (int at = 1; at < pattern.length(); at++) {
      parts.add(askForPart.apply(pattern.part(0, at)));
    }
    return new Asked(surnames, givens, parts);
  }

  @Override
  public Supplier<List<NameWay>> beginning() {
    if (pattern.isEmpty()) {
      return List::of;
    }
    Asked asked = ask(part -> dictionary.whole(WordKind.SURNAME, part.folded()));
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
      WordSet given = division.given().get();
      if (given != null) {
        ways.add(NameWay.written(Rank.NAME_BEGINS, division.surname(), given));
      }
    }
    return ways;
  }

  @Override
  public Supplier<List<NameWay>> inside() {
    if (pattern.isEmpty() || part != Part.ANY) {
      return List::of;
    }
    Asked asked = ask(part -> dictionary.ending(WordKind.SURNAME, part.folded()));
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
      WordSet given = division.given().get();
      if (given != null) {
        ways.add(
            NameWay.across(Rank.ACROSS, division.surname(), given, pattern.seams(division.at())));
      }
    }
    return ways;
  }

  /**
   * What was typed, divided into a surname there is and the beginning of a given name.
   *
   * @param at where
   * @param given gives the given names, which are asked for
   */
  private record Division(int at, WordSet surname, Supplier<@Nullable WordSet> given) {}

  /** The given names of all divisions are asked for before the first is wanted. */
  private List<Division> divisions(Asked asked, String before, String end) {
    List<Division> divisions = new ArrayList<>();
    for (int at = 1; at < pattern.length(); at++) {
      WordSet surname =
          words(asked.parts().get(at - 1).get(), before + pattern.part(0, at).expression() + "$");
      if (surname != null) {
        divisions.add(new Division(at, surname, givenBeginning(at, end)));
      }
    }
    return divisions;
  }

  /** Given names that begin with what was typed from a character on. */
  private Supplier<@Nullable WordSet> givenBeginning(int at, String end) {
    VariantPattern given = pattern.part(at, pattern.length());
    Supplier<Entries> asked = holding(WordKind.GIVEN, given);
    return () -> words(asked.get(), "^" + given.expression() + end);
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
