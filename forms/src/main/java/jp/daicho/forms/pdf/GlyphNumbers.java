package jp.daicho.forms.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.forms.font.Cluster;

/**
 * Numbers (CIDs) for the characters of a document, from 1, in the order they appear.
 *
 * <p>The number belongs to the text, not to the glyph: where one glyph serves two texts (a
 * character alone and with a selector) each has its own number, so that text copied from the paper
 * is exactly the text printed.
 */
public final class GlyphNumbers {

  private final Map<String, Integer> shared;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Cluster> clusters;

  /** No number given yet. */
  public GlyphNumbers() {
    shared = Map.of();
    clusters = new ArrayList<>();
  }

  private GlyphNumbers(GlyphNumbers base) {
    shared = base.numbers;
    clusters = new ArrayList<>(base.clusters.size() + 200);
    clusters.addAll(base.clusters);
  }

  /**
   * Numbers that go on after those given so far; drawings made with this one can be used with it.
   * This one must not give further numbers afterwards.
   */
  public GlyphNumbers continued() {
    if (!shared.isEmpty()) {
      throw new IllegalStateException("only a first set of numbers can be continued");
    }
    return new GlyphNumbers(this);
  }

  int number(Cluster cluster) {
    Integer known = shared.get(cluster.text());
    if (known == null) {
      known = numbers.get(cluster.text());
    }
    if (known == null) {
      clusters.add(cluster);
      known = clusters.size();
      numbers.put(cluster.text(), known);
    }
    return known;
  }

  List<Cluster> clusters() {
    return Collections.unmodifiableList(clusters);
  }
}
