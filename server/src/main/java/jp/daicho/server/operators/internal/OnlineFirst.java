package jp.daicho.server.operators.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jp.daicho.server.tenancy.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets people at counters go before batch work of this server, which must not be felt by them
 * (9.1): it counts the online operations under way, and batch work waits while there are any.
 *
 * <p>However many there are, batch work comes to its end: after 150 ms it goes on for 50 ms, which
 * is a fourth of the time where counters never rest.
 */
@Component
public final class OnlineFirst {
  private static final Duration LONGEST_WAIT = Duration.ofMillis(150);
  private static final Duration TURN = Duration.ofMillis(50);
  private static final long LOOKING_AGAIN_MILLIS = 1;

  private final AtomicInteger online = new AtomicInteger();
  private final long longestWait;
  private final long turn;

  /** Made once. */
  @Autowired
  OnlineFirst() {
    this(LONGEST_WAIT, TURN);
  }

  /**
   * With other times.
   *
   * @param longestWait after which batch work goes on all the same
   * @param turn for how long it then does
   */
  OnlineFirst(Duration longestWait, Duration turn) {
    this.longestWait = longestWait.toNanos();
    this.turn = turn.toNanos();
  }

  /**
   * Does online work.
   *
   * @throws X what the work throws
   */
  public <T, X extends Exception> T serve(Work<T, X> work) throws X {
    online.incrementAndGet();
    try {
      return work.run();
    } finally {
      online.decrementAndGet();
    }
  }

  /** For a piece of batch work that begins. */
  public Turns batch() {
    return new Turns();
  }

  /** When a piece of batch work may go on. For one thread. */
  public final class Turns {
    private long goesOnUntil = System.nanoTime();

    private Turns() {}

    /**
     * Waits while anybody is served online, for a while at most. To be called often, and only where
     * the work holds nothing that those before it wait for.
     */
    public void giveWay() {
      if (online.get() == 0) {
        return;
      }
      long began = System.nanoTime();
      if (began < goesOnUntil) {
        return;
      }
      while (online.get() > 0) {
        if (System.nanoTime() - began > longestWait) {
          goesOnUntil = System.nanoTime() + turn;
          return;
        }
        if (!slept()) {
          return;
        }
      }
    }

    private static boolean slept() {
      try {
        Thread.sleep(LOOKING_AGAIN_MILLIS);
        return true;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
