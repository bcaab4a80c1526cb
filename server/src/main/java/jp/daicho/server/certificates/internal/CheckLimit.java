package jp.daicho.server.certificates.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the public check from being used to burden the service: so many a minute from one address
 * and from all, and few at once.
 */
@Component
final class CheckLimit {
  static final int FROM_ONE_ADDRESS = 20;
  static final int FROM_ALL = 300;
  static final int AT_ONCE = 2;

  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;
  private int all;

  CheckLimit(Clock clock) {
    this.clock = clock;
  }

  /** Does the work, or gives null if there is too much of it now. */
  <T> @Nullable T within(String address, Supplier<T> work) {
    if (!admits(address) || !places.tryAcquire()) {
      return null;
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private synchronized boolean admits(String address) {
    long now = clock.instant().getEpochSecond() / 60;
    if (now != minute) {
      minute = now;
      all = 0;
      counts.clear();
    }
    return ++all <= FROM_ALL && counts.merge(address, 1, Integer::sum) <= FROM_ONE_ADDRESS;
  }
}
