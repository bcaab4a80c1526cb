package jp.daicho.server.registry.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.registry.internal.RegisterNumbers.Series;
import org.jspecify.annotations.Nullable;

/**
 * Takes numbers for all who need some at the same moment at once. While one asks the database, the
 * others of the municipality gather, and the next one asks for all of them: many clerks wait for as
 * few answers as one. Nothing is taken beforehand, so that the numbers are given out in the order
 * in which they were asked for, by several servers too.
 */
public final class SharedTaking {
  private final Map<MunicipalityCode, Counter> counters = new ConcurrentHashMap<>();

  /** Made once for a database. */
  public SharedTaking() {}

  /** Takes so many numbers of several series, and tells the last one taken of each. */
  @FunctionalInterface
  interface Taking {
    /** Takes them. */
    Map<Series, Long> take(Map<Series, Long> counts);
  }

  /**
   * Takes the next numbers of several series.
   *
   * @param counts how many of each series
   * @param taking takes them for all who wait, when it is our turn to ask
   * @return the last number taken of each; those before it were taken, too
   */
  Map<Series, Long> take(MunicipalityCode municipality, Map<Series, Long> counts, Taking taking) {
    return counters.computeIfAbsent(municipality, any -> new Counter()).take(counts, taking);
  }

  /** What somebody needs, and what she got. */
  private static final class Wish {
    private final Map<Series, Long> counts;

    /** By which she alone is woken: to wake all who wait takes longer than to ask for them. */
    private final Condition changed;

    private @Nullable Map<Series, Long> last;

    Wish(Map<Series, Long> counts, Condition changed) {
      this.counts = counts;
      this.changed = changed;
    }
  }

  /** Where the clerks of one municipality queue. */
  private static final class Counter {
    private final ReentrantLock lock = new ReentrantLock();
    private List<Wish> queue = new ArrayList<>();
    private boolean asking;

    Map<Series, Long> take(Map<Series, Long> counts, Taking taking) {
      Wish mine = new Wish(counts, lock.newCondition());
      List<Wish> together;
      lock.lock();
      try {
        queue.add(mine);
        while (asking && mine.last == null) {
          mine.changed.awaitUninterruptibly();
        }
        if (mine.last != null) {
          return mine.last;
        }
        asking = true;
        together = queue;
        queue = new ArrayList<>();
      } finally {
        lock.unlock();
      }
      return askFor(taking, mine, together);
    }

    private Map<Series, Long> askFor(Taking taking, Wish mine, List<Wish> together) {
      Map<Series, Long> last = Map.of();
      try {
        last = taking.take(sum(together));
      } finally {
        lock.lock();
        try {
          asking = false;
          if (last.isEmpty()) {
            // It failed: whoever asked hears of it, the others try by themselves.
            together.remove(mine);
            together.addAll(queue);
            queue = together;
          } else {
            share(together, last);
            together.forEach(wish -> wish.changed.signal());
          }
          if (!queue.isEmpty()) {
            // The next to ask.
            queue.getFirst().changed.signal();
          }
        } finally {
          lock.unlock();
        }
      }
      return last.isEmpty() ? last : shareOf(mine);
    }

    private static Map<Series, Long> sum(List<Wish> together) {
      Map<Series, Long> sum = new EnumMap<>(Series.class);
      together.forEach(wish -> wish.counts.forEach((series, n) -> sum.merge(series, n, Long::sum)));
      return sum;
    }

    /** In the order of the queue. */
    private static void share(List<Wish> together, Map<Series, Long> last) {
      Map<Series, Long> given = new EnumMap<>(last);
      sum(together).forEach((series, all) -> given.merge(series, -all, Long::sum));
      for (Wish wish : together) {
        Map<Series, Long> share = new EnumMap<>(Series.class);
        wish.counts.forEach((series, n) -> share.put(series, given.merge(series, n, Long::sum)));
        wish.last = share;
      }
    }

    private static Map<Series, Long> shareOf(Wish wish) {
      return wish.last == null ? Map.of() : wish.last;
    }
  }
}
