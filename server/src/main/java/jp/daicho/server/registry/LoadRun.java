package jp.daicho.server.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a {@link LoadSource}. It is asked in the thread of the passage only, but may well
 * prepare its lines in other threads.
 *
 * @param <X> what it may throw; nothing is then registered
 */
public interface LoadRun<X extends Exception> extends AutoCloseable {
  /** The next lines made by {@link LoadLines}, or null after the last. */
  @Nullable LoadBatch next() throws X;

  /**
   * The 世帯番号 of all households that must not be registered. Asked once, after the last line: only
   * then is it known.
   */
  Set<String> heldBack() throws X;

  /** Ends the reading, also in the middle. */
  @Override
  void close();
}
