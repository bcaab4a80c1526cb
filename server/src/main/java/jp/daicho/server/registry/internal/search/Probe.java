package jp.daicho.server.registry.internal.search;

import java.util.List;
import java.util.function.Supplier;

/**
 * A question asked in one way, at one place after another. It is put to the database when it is
 * asked, and answered with others that were asked before the first answer was wanted.
 */
interface Probe {
  /** How well it answers: see {@link Rank}. */
  int rank();

  /** Whether names or addresses of the past can answer it. */
  boolean looksBack();

  /**
   * Whether rows are read as soon as it is asked: then the rest is better asked only when these do
   * not fill the page.
   */
  boolean readsAtOnce();

  /**
   * Whether so few answer, as a rule, that they do not fill a page: then the rest is better asked
   * with it.
   */
  default boolean isOfFew() {
    return false;
  }

  /** Asks for the first rows in their order. */
  Supplier<List<Hit>> first(Standing standing, boolean isPast, int most);

  /** Asks who answers, in no order; a person may be named more than once. */
  Supplier<List<String>> some(Standing standing, boolean isPast, int most);
}
