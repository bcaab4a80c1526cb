package jp.daicho.server.registry.internal.search;

import java.util.List;
import java.util.function.Supplier;
import jp.daicho.server.operators.Passage;

/**
 * Makes the database compare two long lists as a whole. How many rows lists of words have is a
 * guess to it, and a guess too low would make it look up each row of one in the other by itself.
 */
final class WholeLists {
  private WholeLists() {}

  /** Asks a question that way. */
  static <T> T compare(Passage passage, Supplier<T> question) {
    passage.write("SET LOCAL enable_nestloop = off", List.of());
    passage.write("SET LOCAL work_mem = '64MB'", List.of());
    passage.write("SET LOCAL max_parallel_workers_per_gather = 0", List.of());
    T answer = question.get();
    passage.write("SET LOCAL enable_nestloop = DEFAULT", List.of());
    passage.write("SET LOCAL work_mem = DEFAULT", List.of());
    passage.write("SET LOCAL max_parallel_workers_per_gather = DEFAULT", List.of());
    return answer;
  }
}
