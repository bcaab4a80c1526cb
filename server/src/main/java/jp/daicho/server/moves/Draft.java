package jp.daicho.server.moves;

import java.time.Instant;
import java.util.Objects;
import jp.daicho.ledger.move.EnteredMove;
import org.jspecify.annotations.Nullable;

/**
 * 仮登録: a move as entered, waiting for review and decision (4.0.8). It is no part of the register.
 *
 * @param number its number in the municipality
 * @param revision counts its corrections, from 1; whoever acts on a draft names the one she saw
 * @param state how far it has come
 * @param entry what was entered
 * @param source where
 * @param enteredBy the operator who entered it
 * @param enteredByName her name, as screens show it; empty where a step of its way is done and
 *     nothing is shown
 * @param enteredAt when
 * @param placeOfEntry 入力場所
 * @param terminal 入力端末
 * @param moveNumber the number of the registered move; null before
 */
public record Draft(
    long number,
    int revision,
    DraftState state,
    EnteredMove entry,
    DraftSource source,
    long enteredBy,
    String enteredByName,
    Instant enteredAt,
    String placeOfEntry,
    String terminal,
    @Nullable Long moveNumber) {
  /** A draft. */
  public Draft {
    Objects.requireNonNull(state);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(source);
    Objects.requireNonNull(enteredByName);
    Objects.requireNonNull(enteredAt);
    Objects.requireNonNull(placeOfEntry);
    Objects.requireNonNull(terminal);
  }

  /** The same draft with another entry, such as one without hidden items (10.4). */
  public Draft with(EnteredMove other) {
    return new Draft(
        number,
        revision,
        state,
        other,
        source,
        enteredBy,
        enteredByName,
        enteredAt,
        placeOfEntry,
        terminal,
        moveNumber);
  }
}
