package jp.daicho.ledger.identity;

import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import jp.daicho.ledger.text.Kana;
import org.jspecify.annotations.Nullable;

/**
 * How a part of two names turns out. Writing and reading are looked at together: of who has two
 * names, both differ; who typed one name wrongly rarely typed both its writing and its reading
 * wrongly. So ハルト 春斗 and ハルキ 春樹, who may be twins, are different.
 */
final class NameLevels {
  private NameLevels() {}

  /** The level of one part. */
  static Level of(
      String one,
      @Nullable Kana oneReading,
      String other,
      @Nullable Kana otherReading,
      Function<String, Set<String>> variants) {
    if (one.isEmpty() || other.isEmpty()) {
      return Level.UNKNOWN;
    }
    Level reading = reading(oneReading, otherReading);
    boolean readingAllows = reading == Level.SAME || reading == Level.UNKNOWN;
    if (one.equals(other)) {
      return readingAllows ? Level.SAME : Level.WRITTEN;
    }
    if (Words.sameByVariants(one, other, variants)) {
      return readingAllows ? Level.VARIANT : Level.WRITTEN;
    }
    if (reading == Level.SAME) {
      return Level.READING;
    }
    return reading == Level.UNKNOWN && Words.oneSlipApart(one, other)
        ? Level.SLIP
        : Level.DIFFERENT;
  }

  /** Whether two readings are the same by 2.1.2, or different; slips count as different here. */
  private static Level reading(@Nullable Kana one, @Nullable Kana other) {
    if (one == null || other == null) {
      return Level.UNKNOWN;
    }
    return Collections.disjoint(one.searchKeys(), other.searchKeys())
        ? Level.DIFFERENT
        : Level.SAME;
  }
}
