package jp.daicho.ledger.move;

import java.util.Objects;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record with what is known of the move that made it.
 *
 * @param resident the version
 * @param type the kind of move
 * @param about the move that this one cancels or completes, or null
 */
public record RegisteredVersion(ResidentRecord resident, String type, @Nullable Long about) {
  /** A version. */
  public RegisteredVersion {
    Objects.requireNonNull(resident);
    Objects.requireNonNull(type);
  }

  /** Whether it undoes a move (4.6). */
  public boolean cancels() {
    return MoveTypes.CANCELLATIONS.contains(type);
  }

  /** Whether it undoes a move by an entry of the state before (4.6.0.1). */
  boolean restores() {
    return type.equals("cancellation-by-entry");
  }

  /**
   * Whether it completes the move that its own is about: it deletes the record of somebody who said
   * so before, or who is said to have arrived. What becomes of those who stay is a move by itself.
   */
  boolean completes() {
    return about != null
        && !cancels()
        && resident.move().reason().effect() == MoveReason.Effect.DELETION;
  }
}
