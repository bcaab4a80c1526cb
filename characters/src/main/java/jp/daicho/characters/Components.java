package jp.daicho.characters;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts (部品) the characters are made of.
 *
 * <p>The parts are those of a character's descriptions, and the parts of those, down to the last
 * one: 崎 has 山, 奇, 大 and 可. The descriptions are of code points, so all variation sequences of a
 * base have the same parts.
 */
final class Components {
  private static final int CODE_POINT_BITS = 21;

  private final long[] pairs;
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Map<Integer, Radical> byForm = new HashMap<>();

  Components(List<Radical> radicals) {
    LongList list = new LongList();
    Table.read("components.tsv.gz")
        .forEach(
            row -> {
              long whole = row.codePoint(0);
              row.text(1)
                  .codePoints()
                  .forEach(part -> list.add((long) part << CODE_POINT_BITS | whole));
            });
    pairs = list.sorted();
    for (Radical radical : radicals) {
      Set<String> shapes = new LinkedHashSet<>(List.of(radical.character()));
      shapes.addAll(radical.forms());
      radical.names().forEach(name -> forms.merge(name, shapes, Components::both));
      forms.put(radical.character(), shapes);
      radical.forms().forEach(form -> byForm.putIfAbsent(form.codePointAt(0), radical));
    }
  }

  /**
   * The code points that have a part, it being one itself included.
   *
   * @param part a character, which stands for the shapes it takes as a part as well (水 for 氵), or
   *     the name of a radical in any kana (さんずい)
   */
  BitSet having(String part) {
    BitSet found = new BitSet();
    for (String shape : shapes(part)) {
      int codePoint = shape.codePointAt(0);
      if (addHaving(codePoint, found) == 0 && byForm.containsKey(codePoint)) {
        // Radicals have code points of their own (⻌), which the descriptions do not use.
        Radical radical = byForm.get(codePoint);
        addHaving(radical.character().codePointAt(0), found);
        radical.forms().forEach(form -> addHaving(form.codePointAt(0), found));
      }
      found.set(codePoint);
    }
    return found;
  }

  private Set<String> shapes(String part) {
    return forms.getOrDefault(
        ReadingIndex.key(part),
        part.codePointCount(0, part.length()) == 1 ? Set.of(part) : Set.of());
  }

  private int addHaving(int part, BitSet found) {
    int at = Arrays.binarySearch(pairs, (long) part << CODE_POINT_BITS);
    int start = at >= 0 ? at : -at - 1;
    int end = start;
    while (end < pairs.length && pairs[end] >>> CODE_POINT_BITS == part) {
      found.set((int) pairs[end++] & (1 << CODE_POINT_BITS) - 1);
    }
    return end - start;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
