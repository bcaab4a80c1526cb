package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.daicho.ledger.text.Kana;
import jp.daicho.server.registry.SearchTerm.Part;
import jp.daicho.server.registry.internal.search.Dictionary.Entries;
import jp.daicho.server.registry.internal.search.Dictionary.Entry;

/** A reading, in kana of any kind (2.1.2). */
final class ReadingTerm implements NameTerm {
  private static final String COLUMN_OF_O = "オコソトノホモヨロ";

  private final Dictionary dictionary;
  private final String kana;
  private final Part part;

  /** What was typed; it asks for nobody if it is no kana. */
  ReadingTerm(Dictionary dictionary, String typed, Part part) {
    this.dictionary = dictionary;
    this.part = part;
    this.kana =
        Kana.isReadable(typed) ? Kana.parse(typed).value().replaceAll("[\u3000ー・]", "") : "";
  }

  @Override
  public Supplier<List<NameWay>> beginning() {
    if (kana.isEmpty()) {
      return List::of;
    }
    Map<String, Set<String>> divisions = divisions();
    Supplier<Entries> surnames = beforeGiven(divisions, WordQuery::whole);
    Map<String, Supplier<Entries>> givens = new LinkedHashMap<>();
    keys(kana)
        .forEach(
            key -> givens.put(key, dictionary.find(WordQuery.holding(WordKind.GIVEN_KANA, key))));
    return () -> beginning(divisions, surnames, givens);
  }

  private List<NameWay> beginning(
      Map<String, Set<String>> divisions,
      Supplier<Entries> surnames,
      Map<String, Supplier<Entries>> givens) {
    List<NameWay> ways = new ArrayList<>();
    for (Map.Entry<String, Supplier<Entries>> asked : givens.entrySet()) {
      String key = asked.getKey();
      Entries given = asked.getValue().get();
      if (part == Part.WHOLE) {
        ways.add(surname(Rank.NAME_BEGINS, new WordSet.Words(List.of(key))));
        ways.add(given(Rank.GIVEN_BEGINS, new WordSet.Words(List.of(key))));
      } else {
        ways.add(surname(Rank.NAME_BEGINS, new WordSet.Beginning(key)));
        if (!given.isAll()) {
          ways.add(given(Rank.GIVEN_BEGINS, new WordSet.Beginning(key)));
        } else if (given.entries().stream().anyMatch(Entry::isAtBeginning)) {
          ways.add(given(Rank.GIVEN_BEGINS, words(given.entries(), Entry::isAtBeginning)));
        }
      }
    }
    ways.addAll(wholeSurnameAndGiven(divisions, surnames.get()));
    return ways;
  }

  @Override
  public Supplier<List<NameWay>> inside() {
    if (kana.isEmpty() || part != Part.ANY) {
      return List::of;
    }
    List<Inside> asked = new ArrayList<>();
    for (String key : keys(kana)) {
      asked.add(inside(key, false));
      if (key.startsWith("ウ")) {
        // After a kana of the オ column it stands in the key as オ.
        asked.add(inside("オ" + key.substring(1), true));
      }
    }
    Map<String, Set<String>> divisions = divisions();
    Supplier<Entries> ends = beforeGiven(divisions, WordQuery::ending);
    return () -> {
      List<NameWay> ways = new ArrayList<>();
      asked.forEach(inside -> inside.addTo(ways));
      ways.addAll(endOfSurnameAndGiven(divisions, ends.get()));
      return ways;
    };
  }

  /**
   * Surnames of which what is left begins a given name. A single character is not looked up: very
   * many words hold it, and only those would count that begin with it.
   */
  private Supplier<Entries> beforeGiven(
      Map<String, Set<String>> divisions, BiFunction<WordKind, List<String>, WordQuery> surnames) {
    List<Supplier<Entries>> asked = new ArrayList<>();
    divisions.forEach(
        (beginning, left) -> {
          WordQuery surname = surnames.apply(WordKind.SURNAME_KANA, List.of(beginning));
          boolean isOneCharacter = left.stream().anyMatch(rest -> rest.length() == 1);
          asked.add(
              isOneCharacter
                  ? dictionary.find(surname)
                  : dictionary.findIf(WordQuery.beginning(WordKind.GIVEN_KANA, left), surname));
        });
    return Entries.joined(asked);
  }

  private Inside inside(String key, boolean afterO) {
    return new Inside(
        key,
        afterO,
        dictionary.find(WordQuery.holding(WordKind.SURNAME_KANA, key)),
        dictionary.find(WordQuery.holding(WordKind.GIVEN_KANA, key)));
  }

  private static Set<String> keys(String kana) {
    return Kana.of(kana).searchKeys();
  }

  private static NameWay surname(int rank, WordSet set) {
    return NameWay.read(rank, set, WordSet.ANY);
  }

  private static NameWay given(int rank, WordSet set) {
    return NameWay.read(rank, WordSet.ANY, set);
  }

  /**
   * The words that hold a key, asked for.
   *
   * @param afterO whether they hold it after a kana of the オ column
   */
  private record Inside(
      String key, boolean afterO, Supplier<Entries> askedSurnames, Supplier<Entries> askedGivens) {

    void addTo(List<NameWay> ways) {
      Predicate<Entry> isInside = entry -> !entry.isAtBeginning() && (!afterO || isAfterO(entry));
      WordSet pattern = new WordSet.Matching((afterO ? "[" + COLUMN_OF_O + "]" : ".") + key);
      Entries surnames = askedSurnames.get();
      if (!surnames.isAll()) {
        ways.add(surname(Rank.SURNAME_HOLDS, pattern));
      } else if (surnames.entries().stream().anyMatch(isInside)) {
        ways.add(surname(Rank.SURNAME_HOLDS, words(surnames.entries(), isInside)));
      }
      Entries givens = askedGivens.get();
      if (!givens.isAll()) {
        ways.add(given(Rank.GIVEN_HOLDS, pattern));
      } else if (givens.entries().stream().anyMatch(isInside)) {
        ways.add(given(Rank.GIVEN_HOLDS, words(givens.entries(), isInside)));
      }
    }
  }

  private static boolean isAfterO(Entry entry) {
    int at = entry.word().length() - entry.ending().length();
    return at > 0 && COLUMN_OF_O.indexOf(entry.word().charAt(at - 1)) >= 0;
  }

  private static WordSet words(List<Entry> entries, Predicate<Entry> condition) {
    Set<String> words = new TreeSet<>();
    entries.stream().filter(condition).forEach(entry -> words.add(entry.word()));
    return new WordSet.Words(List.copyOf(words));
  }

  /** The surname and the given name, or its beginning, typed without a space. */
  private List<NameWay> wholeSurnameAndGiven(Map<String, Set<String>> divisions, Entries surnames) {
    List<NameWay> ways = new ArrayList<>();
    for (Entry surname : surnames.entries()) {
      for (String given : divisions.getOrDefault(surname.ending(), Set.of())) {
        ways.add(
            NameWay.read(
                Rank.NAME_BEGINS,
                new WordSet.Words(List.of(surname.word())),
                part == Part.WHOLE
                    ? new WordSet.Words(List.of(given))
                    : new WordSet.Beginning(given)));
      }
    }
    return ways;
  }

  /** The end of the surname and the beginning of the given name. */
  private static List<NameWay> endOfSurnameAndGiven(
      Map<String, Set<String>> divisions, Entries found) {
    List<NameWay> ways = new ArrayList<>();
    if (!found.isAll()) {
      divisions.forEach(
          (end, givens) ->
              givens.forEach(
                  given -> ways.add(across(new WordSet.Matching("." + end + "$"), given))));
      return ways;
    }
    Map<String, List<Entry>> surnames = new TreeMap<>();
    found.entries().stream()
        .filter(entry -> !entry.isAtBeginning())
        .forEach(
            entry -> surnames.computeIfAbsent(entry.ending(), any -> new ArrayList<>()).add(entry));
    surnames.forEach(
        (end, entries) ->
            divisions
                .getOrDefault(end, Set.of())
                .forEach(given -> ways.add(across(words(entries, any -> true), given))));
    return ways;
  }

  private static NameWay across(WordSet surname, String given) {
    return NameWay.read(Rank.ACROSS, surname, new WordSet.Beginning(given));
  }

  /** The keys of all beginnings, each with those of what is left. */
  private Map<String, Set<String>> divisions() {
    Map<String, Set<String>> divisions = new TreeMap<>();
    for (int at = 1; at < kana.length(); at++) {
      for (String beginning : keys(kana.substring(0, at))) {
        divisions
            .computeIfAbsent(beginning, any -> new LinkedHashSet<>())
            .addAll(keys(kana.substring(at)));
      }
    }
    return divisions;
  }
}
