package jp.daicho.server.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.internal.LoggedEntries.Logged;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a municipality in their order, read and hashed by a thread of its own in a
 * transaction of its own, while another compares what it got before. What is committed after its
 * number was read is not among them.
 */
final class EntriesAhead implements AutoCloseable {
  /** How many are read by one statement, and how many are handed over at once. */
  private static final int AT_ONCE = 50_000;

  private static final int HANDED_OVER = 1_000;

  /** So many portions may wait to be taken. */
  private static final int WAITING_PORTIONS = 50;

  /** Stands behind the last. */
  private static final List<Logged> END = List.of();

  private final BlockingQueue<List<Logged>> portions = new ArrayBlockingQueue<>(WAITING_PORTIONS);
  private final Thread thread;

  private List<Logged> portion = END;
  private int taken;
  private boolean over;
  private volatile @Nullable RuntimeException failure;

  /** Begins to read. */
  EntriesAhead(Tenancy tenancy, MunicipalityCode municipality) {
    thread =
        Thread.ofPlatform()
            .name("audit entries")
            .daemon()
            .start(() -> readAll(tenancy, municipality));
  }

  /** The next one, which stays the next; null behind the last. */
  @Nullable Logged peek() {
    if (taken == portion.size() && !over) {
      portion = await();
      taken = 0;
      over = portion.isEmpty();
      RuntimeException broken = failure;
      if (over && broken != null) {
        throw broken;
      }
    }
    return over ? null : portion.get(taken);
  }

  /** Goes on behind the one that was looked at. */
  void skip() {
    taken++;
  }

  private List<Logged> await() {
    try {
      return portions.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the log was read", interrupted);
    }
  }

  private void readAll(Tenancy tenancy, MunicipalityCode municipality) {
    try {
      tenancy.within(
          municipality,
          () -> {
            LoggedEntries log = new LoggedEntries(tenancy.copy(), municipality);
            Portions handed = new Portions();
            long count;
            do {
              count = log.after(handed.last, AT_ONCE, handed::add);
            } while (count == AT_ONCE);
            handed.handOver();
            return count;
          });
    } catch (NobodyWaits closed) {
      return;
    } catch (RuntimeException broken) {
      failure = broken;
    }
    try {
      portions.put(END);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gathers some before they are handed over. */
  private final class Portions {
    private List<Logged> some = new ArrayList<>(HANDED_OVER);
    private long last;

    void add(Logged entry) {
      some.add(entry);
      last = entry.entryNo();
      if (some.size() == HANDED_OVER) {
        handOver();
      }
    }

    void handOver() {
      if (some.isEmpty()) {
        return;
      }
      try {
        portions.put(some);
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
        throw new NobodyWaits();
      }
      some = new ArrayList<>(HANDED_OVER);
    }
  }

  /** Whoever wanted the entries has gone. */
  private static final class NobodyWaits extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends the reading, wherever it is. */
  @Override
  public void close() {
    thread.interrupt();
    portions.clear();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
