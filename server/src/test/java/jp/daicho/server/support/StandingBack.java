package jp.daicho.server.support;

import java.util.Arrays;

/** Sees that batch work stands back while somebody is served online (9.1). */
public final class StandingBack {
  private static final int PATIENCE = 10_000;

  private StandingBack() {}

  /**
   * Waits until a thread is seen giving way.
   *
   * @throws AssertionError if it is not, however long one looks
   */
  public static void await(Thread batch) {
    for (int look = 0; look < PATIENCE; look++) {
      if (isSeen(batch)) {
        return;
      }
      pause();
    }
    throw new AssertionError("the batch work gives way to nobody");
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking", stopped);
    }
  }

  private static boolean isSeen(Thread batch) {
    return batch.getState() == Thread.State.TIMED_WAITING
        && Arrays.stream(batch.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals("giveWay"));
  }
}
