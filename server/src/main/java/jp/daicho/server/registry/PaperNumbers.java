package jp.daicho.server.registry;

import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.NumberSeries;
import org.springframework.stereotype.Component;

/** The numbers of issued papers, one after another in the order of issue (5.5). */
@Component
public final class PaperNumbers {
  private static final String SERIES = "CERTIFICATE";
  private static final String SECRET_SERIES = "MEASURE_NOTICE";

  /** No municipality issues so many papers. */
  private static final long SECRET_BASE = 1_000_000_000;

  /**
   * Takes numbers for several copies in the passage's transaction; others who issue wait for its
   * end. If it fails, the numbers are given out again.
   *
   * @return the first; the others follow without a gap
   */
  public long take(Passage passage, int copies) {
    return take(passage, SERIES, copies);
  }

  /**
   * Numbers for papers that not everybody may know of: they count by themselves, so that nobody
   * sees by a gap that there was one (3.4).
   *
   * @return as {@link #take}
   */
  public long takeInSecret(Passage passage, int copies) {
    return SECRET_BASE + take(passage, SECRET_SERIES, copies);
  }

  private static long take(Passage passage, String series, int copies) {
    if (copies < 1) {
      throw new IllegalArgumentException("a paper has at least one copy");
    }
    return NumberSeries.nextBlock(passage.sql(), passage.municipality().value(), series, copies);
  }
}
