package jp.daicho.server.registry;

import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.NumberSeries;
import org.springframework.stereotype.Component;

/** The numbers of issued papers, one after another in the order of issue (5.5). */
@Component
public final class PaperNumbers {
  private static final String SERIES = "CERTIFICATE";

  /**
   * Takes numbers for several copies in the passage's transaction; others who issue wait for its
   * end. If it fails, the numbers are given out again.
   *
   * @return the first; the others follow without a gap
   */
  public long take(Passage passage, int copies) {
    if (copies < 1) {
      throw new IllegalArgumentException("a paper has at least one copy");
    }
    return NumberSeries.nextBlock(passage.sql(), passage.municipality().value(), SERIES, copies);
  }
}
