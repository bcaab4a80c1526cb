package jp.daicho.forms.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.forms.font.Cluster;

/**
 * Numbers (CIDs) for the characters of a font in a document, from 1, in the order they appear.
 *
 * <p>The number belongs to the text, not to the glyph: where one glyph serves two texts (a
 * character alone and with a selector) each has its own number, so that text copied from the paper
 * is exactly the text printed.
 *
 * <p>A form has numbers for its words, in a font that is embedded as it is in every paper. Each
 * paper has numbers for what its form does not have, in a font of its own.
 */
public final class GlyphNumbers {

  /** The name of the font of a form's words. */
  static final String SHARED_FONT = "G";

  /** The name of the font of what only one document shows. */
  static final String OWN_FONT = "F";

  private final Map<String, Integer> shared;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Cluster> clusters = new ArrayList<>();
  private final boolean ofForm;

  /** No number given yet: those of a form. */
  public GlyphNumbers() {
    this(Map.of(), true);
  }

  private GlyphNumbers(Map<String, Integer> shared, boolean ofForm) {
    this.shared = shared;
    this.ofForm = ofForm;
  }

  /**
   * Numbers of a document with what was drawn with this one, and more. This one must not give
   * further numbers afterwards.
   */
  public GlyphNumbers continued() {
    if (!ofForm) {
      throw new IllegalStateException("only the numbers of a form can be continued");
    }
    return new GlyphNumbers(numbers, false);
  }

  /** The number of a character in the font of the form; 0 if it is not there. */
  int sharedNumber(Cluster cluster) {
    return ofForm ? number(cluster) : shared.getOrDefault(cluster.text(), 0);
  }

  /** The number of a character in the font of the document. */
  int number(Cluster cluster) {
    Integer known = numbers.get(cluster.text());
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
