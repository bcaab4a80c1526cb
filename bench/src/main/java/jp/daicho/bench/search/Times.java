package jp.daicho.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads lists of times in nanoseconds. */
final class Times {
  private Times() {}

  /** A share of them took at most so many milliseconds; 0.5 for the median. Zero for none. */
  static double milliseconds(List<Long> nanos, double share) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
  }

  /** The mean in milliseconds; zero for none. */
  static double mean(List<Long> nanos) {
    return nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
  }
}
