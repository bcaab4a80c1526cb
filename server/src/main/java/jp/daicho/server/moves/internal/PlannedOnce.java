package jp.daicho.server.moves.internal;

import java.util.List;
import jp.daicho.server.operators.Passage;

/**
 * Lets the database keep the plans of a decision's statements. They look rows up by their keys, so
 * that a plan is the same whatever the values; left to itself the database makes some of them anew
 * for each registration (ADR 0025).
 */
public final class PlannedOnce {
  private static final String KEEP_PLANS =
      "SELECT set_config('plan_cache_mode', 'force_generic_plan', true)";

  private PlannedOnce() {}

  /** From the next read to the end of the transaction; it goes to the database with that read. */
  public static void from(Passage passage) {
    passage.ask(KEEP_PLANS, List.of(), row -> row.getString(1));
  }
}
