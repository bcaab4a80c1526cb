package jp.daicho.bench.registration;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does many small tasks in a number of threads and takes the time. */
final class Parallel {
  private Parallel() {}

  /** Does the tasks of one thread; it may keep something, such as a connection, for all of them. */
  interface Worker<T> extends AutoCloseable {
    /** Does one task. */
    void run(T what) throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /**
   * Does a task for each of the things, each worker in a thread of its own.
   *
   * @return seconds from the first to the last
   */
  static <T> double seconds(List<Worker<T>> workers, List<T> things) throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Callable<Integer>> loops =
          workers.stream()
              .<Callable<Integer>>map(worker -> () -> loop(worker, things, next))
              .toList();
      long start = System.nanoTime();
      int done = 0;
      for (Future<Integer> loop : pool.invokeAll(loops)) {
        done += loop.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (done != things.size()) {
        throw new IllegalStateException(done + " of " + things.size() + " were done");
      }
      return seconds;
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    }
  }

  private static <T> int loop(Worker<T> worker, List<T> things, AtomicInteger next)
      throws Exception {
    int done = 0;
    for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
      worker.run(things.get(i));
      done++;
    }
    return done;
  }
}
