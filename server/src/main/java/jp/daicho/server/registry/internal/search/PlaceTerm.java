package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.daicho.ledger.search.TypedPlace;
import jp.daicho.server.registry.internal.search.Dictionary.Entries;
import jp.daicho.server.registry.internal.search.Dictionary.Entry;
import org.jspecify.annotations.Nullable;

/** A part of an address as typed (2.1.3). */
final class PlaceTerm {
  private final Dictionary dictionary;

  PlaceTerm(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The ways to understand it that name words of the municipality; none if there are none.
   *
   * @param text without the names of prefecture and city
   */
  List<PlaceWay> anywhere(String text) {
    List<PlaceWay> ways = new ArrayList<>();
    for (TypedPlace typed : TypedPlace.readings(text)) {
      addWay(ways, typed);
    }
    return ways;
  }

  /** The ways in which the building (方書) with its room holds it. */
  List<PlaceWay> building(String text) {
    List<PlaceWay> ways = new ArrayList<>();
    TypedPlace.readings(text).stream()
        .filter(typed -> typed.town().isEmpty() && typed.lot().isEmpty())
        .forEach(typed -> addWay(ways, typed));
    if (ways.isEmpty()) {
      addWay(ways, TypedPlace.ofBuilding(text));
    }
    return ways;
  }

  /** The addresses with a code of the address dictionary. */
  List<PlaceWay> code(String code) {
    Set<String> towns = new TreeSet<>();
    dictionary
        .ending(WordKind.ADDRESS_CODE, List.of(code))
        .entries()
        .forEach(entry -> towns.add(entry.word()));
    return towns.isEmpty()
        ? List.of()
        : List.of(PlaceWay.ofTowns(new WordSet.Words(List.copyOf(towns))));
  }

  private void addWay(List<PlaceWay> ways, TypedPlace typed) {
    WordSet towns = towns(typed);
    WordSet buildings = towns == null ? null : buildings(typed);
    if (towns != null && buildings != null) {
      ways.add(new PlaceWay(towns, typed.lot(), buildings, typed.room(), false));
    }
  }

  private @Nullable WordSet towns(TypedPlace typed) {
    if (typed.town().isEmpty()) {
      return typed.lot().isEmpty() ? WordSet.ANY : new WordSet.Words(dictionary.all(WordKind.TOWN));
    }
    return typed.lot().isEmpty()
        ? words(WordKind.TOWN, typed.town(), "", "")
        : words(WordKind.TOWN, typed.town(), "", "$");
  }

  private @Nullable WordSet buildings(TypedPlace typed) {
    return typed.building().isEmpty()
        ? WordSet.ANY
        : words(
            WordKind.BUILDING,
            typed.building(),
            typed.lot().isEmpty() ? "" : "^",
            typed.room().isEmpty() ? "" : "$");
  }

  /** The words that match; null if there are none. */
  private @Nullable WordSet words(WordKind kind, String text, String before, String after) {
    VariantPattern pattern = dictionary.pattern(text, false);
    if (pattern.isEmpty()) {
      return null;
    }
    String expression = before + pattern.expression() + after;
    Pattern wanted = Pattern.compile(expression);
    Set<String> words = new TreeSet<>();
    for (String folded : pattern.folded()) {
      Entries found = dictionary.holding(kind, folded);
      if (!found.isAll()) {
        return new WordSet.Matching(expression);
      }
      found.entries().stream()
          .map(Entry::word)
          .filter(word -> wanted.matcher(word).find())
          .forEach(words::add);
    }
    return words.isEmpty() ? null : new WordSet.Words(List.copyOf(words));
  }
}
