package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.daicho.characters.MjCharacters;
import jp.daicho.ledger.search.WrittenKey;

/**
 * A text of which each character has others that do for it (2.1.2).
 *
 * @param characters for each character in turn the keys of those that do, in code point order
 */
record VariantPattern(List<List<String>> characters) {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\.^$|()\\[\\]{}*+?]");

  /** The pattern of a text with the characters that do for each of its characters. */
  static VariantPattern of(List<Set<String>> characters) {
    List<List<String>> keys = new ArrayList<>();
    for (Set<String> some : characters) {
      Set<String> folded = new TreeSet<>();
      some.forEach(character -> folded.add(WrittenKey.of(character)));
      folded.remove("");
      // A sign that does not count stands nowhere in a key.
      if (!folded.isEmpty()) {
        keys.add(List.copyOf(folded));
      }
    }
    return new VariantPattern(List.copyOf(keys));
  }

  boolean isEmpty() {
    return characters.isEmpty();
  }

  int length() {
    return characters.size();
  }

  /** The part from one character to before another. */
  VariantPattern part(int from, int to) {
    return new VariantPattern(characters.subList(from, to));
  }

  /** What can stand to the left and right of a place where a word ends and another begins. */
  WordSet seams(int at) {
    Set<String> seams = new TreeSet<>();
    for (String before : characters.get(at - 1)) {
      String last = before.substring(before.offsetByCodePoints(before.length(), -1));
      for (String after : characters.get(at)) {
        seams.add(last + after.substring(0, after.offsetByCodePoints(0, 1)));
      }
    }
    return new WordSet.Words(List.copyOf(seams));
  }

  /** All texts of groups of variants that a word can have where it matches; usually one. */
  List<String> folded() {
    List<String> folded = List.of("");
    for (List<String> some : characters) {
      Set<String> groups = new LinkedHashSet<>();
      some.forEach(key -> groups.add(MjCharacters.standard().groupsOf(key)));
      List<String> longer = new ArrayList<>();
      for (String beginning : folded) {
        groups.forEach(group -> longer.add(beginning + group));
      }
      folded = longer;
    }
    return folded;
  }

  /** The regular expression, for Java and PostgreSQL. */
  String expression() {
    return characters.stream()
        .map(
            some ->
                some.size() == 1
                    ? quote(some.getFirst())
                    : some.stream()
                        .map(VariantPattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")")))
        .collect(Collectors.joining());
  }

  /** A text as a regular expression that matches nothing else. */
  static String quote(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }
}
