package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.daicho.ledger.search.TypedPlace;
import jp.daicho.server.registry.internal.search.Dictionary.Entries;
import jp.daicho.server.registry.internal.search.Dictionary.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A part of an address as typed (2.1.3). It asks at once, and gives the ways when they are wanted.
 */
final class PlaceTerm {
  /** So many words are named of those that are too many to name. */
  private static final int SOME = 200;

  private final Dictionary dictionary;

  PlaceTerm(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The ways to understand it that name words of the municipality; none if there are none.
   *
   * @param text without the names of prefecture and city
   */
  Supplier<List<PlaceWay>> anywhere(String text) {
    return ways(TypedPlace.readings(text));
  }

  /** The ways in which the building (方書) with its room holds it. */
  Supplier<List<PlaceWay>> building(String text) {
    Supplier<List<PlaceWay>> read =
        ways(
            TypedPlace.readings(text).stream()
                .filter(typed -> typed.town().isEmpty() && typed.lot().isEmpty())
                .toList());
    return () -> {
      List<PlaceWay> ways = read.get();
      return ways.isEmpty() ? ways(List.of(TypedPlace.ofBuilding(text))).get() : ways;
    };
  }

  /** The addresses with a code of the address dictionary. */
  Supplier<List<PlaceWay>> code(String code) {
    Supplier<Entries> asked =
        dictionary.find(WordQuery.ending(WordKind.ADDRESS_CODE, List.of(code)));
    return () -> {
      Set<String> towns = new TreeSet<>();
      asked.get().entries().forEach(entry -> towns.add(entry.word()));
      return towns.isEmpty()
          ? List.of()
          : List.of(PlaceWay.ofTowns(new WordSet.Words(List.copyOf(towns))));
    };
  }

  /** Asks for the words of all readings. */
  private Supplier<List<PlaceWay>> ways(List<TypedPlace> readings) {
    List<Supplier<@Nullable WordSet>> towns = readings.stream().map(this::towns).toList();
    List<Supplier<@Nullable WordSet>> buildings = readings.stream().map(this::buildings).toList();
    return () -> {
      List<PlaceWay> ways = new ArrayList<>();
      for (int i = 0; i < readings.size(); i++) {
        TypedPlace typed = readings.get(i);
        WordSet town = towns.get(i).get();
        WordSet building = buildings.get(i).get();
        if (town != null && building != null) {
          ways.add(new PlaceWay(town, typed.lot(), building, typed.room()));
        }
      }
      return ways;
    };
  }

  private Supplier<@Nullable WordSet> towns(TypedPlace typed) {
    if (typed.town().isEmpty()) {
      if (typed.lot().isEmpty()) {
        return () -> WordSet.ANY;
      }
      return () -> new WordSet.Words(dictionary.all(WordKind.TOWN));
    }
    return typed.lot().isEmpty()
        ? words(WordKind.TOWN, typed.town(), "", "")
        : words(WordKind.TOWN, typed.town(), "", "$");
  }

  private Supplier<@Nullable WordSet> buildings(TypedPlace typed) {
    if (typed.building().isEmpty()) {
      return () -> WordSet.ANY;
    }
    return words(
        WordKind.BUILDING,
        typed.building(),
        typed.lot().isEmpty() ? "" : "^",
        typed.room().isEmpty() ? "" : "$");
  }

  /** The words that match, when they are wanted; null if there are none. */
  private Supplier<@Nullable WordSet> words(
      WordKind kind, String text, String before, String after) {
    VariantPattern pattern = dictionary.pattern(text, false);
    if (pattern.isEmpty()) {
      return () -> null;
    }
    List<Supplier<Entries>> asked =
        pattern.folded().stream()
            .map(
                folded ->
                    dictionary.find(WordQuery.holding(kind, folded), Dictionary.MOST_OF_PLACES))
            .toList();
    return () -> matching(asked, before + pattern.expression() + after);
  }

  private static @Nullable WordSet matching(List<Supplier<Entries>> asked, String expression) {
    Pattern wanted = Pattern.compile(expression);
    Set<String> words = new TreeSet<>();
    boolean areAll = true;
    for (Supplier<Entries> some : asked) {
      Entries found = some.get();
      areAll &= found.isAll();
      found.entries().stream()
          .map(Entry::word)
          .filter(word -> wanted.matcher(word).find())
          .forEach(words::add);
    }
    if (!areAll) {
      return new WordSet.Matching(expression, words.stream().limit(SOME).toList());
    }
    return words.isEmpty() ? null : new WordSet.Words(List.copyOf(words));
  }
}
