package jp.daicho.server.registry;

import java.util.Objects;
import jp.daicho.ledger.move.Ground;
import org.jspecify.annotations.Nullable;

/**
 * A registered move, without the versions it made.
 *
 * @param kind the kind of move in the program, as {@link RegisteredMove#kind}
 * @param ground on what it rests; null where nobody said, or it was not kept
 * @param about the move that it cancels or completes, or null
 */
public record RecordedMove(String kind, @Nullable Ground ground, @Nullable Long about) {
  /** A move. */
  public RecordedMove {
    Objects.requireNonNull(kind);
  }
}
