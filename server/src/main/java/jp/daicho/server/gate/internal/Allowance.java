package jp.daicho.server.gate.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many a minute for each of whoever asks. What was used comes back evenly over the minute, so
 * that nobody waits for its end. Those who asked longest ago are forgotten first; forgetting is
 * harmless, as whoever has been quiet for a minute has everything back anyway.
 */
final class Allowance {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** More than an office has terminals; few bytes each. */
  private static final int MOST_REMEMBERED = 20_000;

  private final int aMinute;
  private final LongSupplier nanos;
  private final Map<String, Used> remembered =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private record Used(double amount, long at) {}

  /**
   * An allowance.
   *
   * @param nanos a clock that only goes forward
   */
  Allowance(int aMinute, LongSupplier nanos) {
    this.aMinute = aMinute;
    this.nanos = nanos;
  }

  /** Uses one; whether there was one left. */
  synchronized boolean use(String who) {
    long now = nanos.getAsLong();
    double used = used(who, now);
    if (used + 1 > aMinute) {
      return false;
    }
    remembered.put(who, new Used(used + 1, now));
    return true;
  }

  /** Whether there is one left. */
  synchronized boolean isLeft(String who) {
    return used(who, nanos.getAsLong()) + 1 <= aMinute;
  }

  private double used(String who, long now) {
    Used used = remembered.get(who);
    return used == null
        ? 0
        : Math.max(0, used.amount() - (double) (now - used.at()) * aMinute / MINUTE);
  }
}
