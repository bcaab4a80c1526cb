package jp.daicho.server.tenancy;

/**
 * What is done inside one transaction.
 *
 * @param <T> what comes out
 * @param <X> what it may throw; the transaction is then rolled back
 */
@FunctionalInterface
public interface Work<T, X extends Exception> {
  /** Does it. */
  T run() throws X;
}
