package jp.daicho.bench.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Does many small tasks in a number of threads and takes the time. */
final class Parallel {
  private Parallel() {}

  /** A task. */
  interface Task<T> {
    void run(T what) throws Exception;
  }

  /** A worker that keeps something, such as a connection, for all its tasks. */
  interface Worker<T> extends Task<T>, AutoCloseable {
    @Override
    default void close() throws Exception {}
  }

  /**
   * Does a task for each of the things.
   *
   * @param workers makes a worker for each thread before the time begins
   * @return seconds from the first to the last
   */
  static <T> double seconds(int threads, List<T> things, Supplier<Worker<T>> workers)
      throws Exception {
    List<Worker<T>> made = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        made.add(workers.get());
      }
      List<Callable<Integer>> loops =
          made.stream().<Callable<Integer>>map(worker -> () -> loop(worker, things, next)).toList();
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
    } finally {
      for (Worker<T> worker : made) {
        worker.close();
      }
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
