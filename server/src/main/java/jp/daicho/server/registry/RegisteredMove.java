package jp.daicho.server.registry;

import java.util.Objects;
import jp.daicho.ledger.record.MoveEntry;
import org.jspecify.annotations.Nullable;

/**
 * A move about to be registered, as it concerns all its persons.
 *
 * @param kind the kind of move in the program, such as {@code MOVING_IN}
 * @param entry number, reason, days, place and terminal (1.2.1)
 * @param draftNumber the draft it was entered as; null for what never was a draft, such as an
 *     intake
 * @param enteredBy the operator who entered it; null for an intake
 */
public record RegisteredMove(
    String kind, MoveEntry entry, @Nullable Long draftNumber, @Nullable Long enteredBy) {
  /** A move. */
  public RegisteredMove {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(entry);
  }
}
