package jp.daicho.server.registry;

import java.util.Set;

/**
 * Where {@link InitialLoad} takes a register from. It can be read more than once.
 *
 * @param <X> what it may throw; nothing is then registered
 */
public interface LoadSource<X extends Exception> {
  /**
   * Begins to read from the first line on.
   *
   * @param leftOut the 世帯番号 of households that are left out, with everybody whose latest version
   *     belongs to them
   */
  LoadRun<X> begin(Set<String> leftOut) throws X;
}
