package jp.daicho.server.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where {@link InitialLoad} takes a register from. It is asked in the thread of the passage only,
 * but may well prepare its lines in another thread.
 *
 * @param <X> what it may throw; nothing is then registered
 */
public interface LoadSource<X extends Exception> {
  /** The next lines made by {@link LoadLines}, or null after the last. */
  byte @Nullable [] next() throws X;

  /**
   * The 世帯番号 of households that must not be registered after all, with everybody whose latest
   * version belongs to them. Asked once, after the last line.
   */
  Set<String> heldBack() throws X;
}
