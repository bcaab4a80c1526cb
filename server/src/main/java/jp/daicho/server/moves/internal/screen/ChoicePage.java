package jp.daicho.server.moves.internal.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which those who move are chosen, and what happened to them (4.0.1, 4.6.0.1).
 *
 * @param household 世帯番号 the persons are chosen from; empty for a cancellation
 * @param householder its householder
 * @param address where it is
 * @param moveNumber the move that is to be cancelled, or null
 * @param cancelled that move in words
 * @param rows who can be chosen, deleted members too (3.3)
 * @param kinds what can have happened, under titles; empty for a cancellation
 * @param kind what was typed
 * @param back where Esc leads
 */
public record ChoicePage(
    String household,
    String householder,
    String address,
    @Nullable Long moveNumber,
    String cancelled,
    List<Row> rows,
    List<MoveKinds.Group> kinds,
    String kind,
    String back) {

  /**
   * Somebody who can be chosen.
   *
   * @param chosen whether chosen
   * @param choosable whether choosing makes sense: what no longer stands cannot be cancelled
   * @param why why not
   */
  public record Row(HouseholdMember member, boolean chosen, boolean choosable, String why) {}
}
