package jp.daicho.server.registry;

import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveEntry;
import org.jspecify.annotations.Nullable;

/**
 * A move about to be registered, as it concerns all its persons.
 *
 * @param kind the kind of move in the program, such as {@code moving-in}; see {@link
 *     jp.daicho.ledger.move.MoveTypes}
 * @param entry number, reason, days, place and terminal (1.2.1)
 * @param draftNumber the draft it was entered as; null for what never was a draft, such as an
 *     intake
 * @param enteredBy the operator who entered it; null for an intake
 * @param about the move that it cancels or completes, or null
 * @param ground on what it rests; null where nobody said
 * @param opened the households that begin with it
 */
public record RegisteredMove(
    String kind,
    MoveEntry entry,
    @Nullable Long draftNumber,
    @Nullable Long enteredBy,
    @Nullable Long about,
    @Nullable Ground ground,
    Set<HouseholdNumber> opened) {
  /** A move. */
  public RegisteredMove {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(entry);
    opened = Set.copyOf(opened);
  }

  /** A move that is about no other, and of which nobody says what households it opens. */
  public RegisteredMove(
      String kind, MoveEntry entry, @Nullable Long draftNumber, @Nullable Long enteredBy) {
    this(kind, entry, draftNumber, enteredBy, null, null, Set.of());
  }
}
