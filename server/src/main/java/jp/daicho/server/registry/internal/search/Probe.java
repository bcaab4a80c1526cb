package jp.daicho.server.registry.internal.search;

import java.util.List;

/** A question asked in one way, at one place after another. */
interface Probe {
  /** How well it answers: see {@link Rank}. */
  int rank();

  /** Whether names or addresses of the past can answer it. */
  boolean looksBack();

  /** The first rows in their order. */
  List<Hit> first(Standing standing, boolean isPast, int most);

  /** Who answers, in no order. */
  List<String> some(Standing standing, boolean isPast, int most);
}
