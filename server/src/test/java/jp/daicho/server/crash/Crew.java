package jp.daicho.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;

/** People who do the same again and again, all at once, until the day is over. */
final class Crew implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final List<Worker> workers = new ArrayList<>();
  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean over;

  /** One step of somebody's work. */
  @FunctionalInterface
  interface Step {
    /** Does it. A connection that cannot be made, or breaks, is what happens when a server dies. */
    void take() throws IOException, InterruptedException;
  }

  private record Worker(String name, Thread thread, IntSupplier done) {}

  /** Sets somebody to work; done tells how often she succeeded. */
  void add(String name, Step step, IntSupplier done) {
    workers.add(new Worker(name, Thread.ofPlatform().name(name).start(() -> work(step)), done));
  }

  private void work(Step step) {
    while (!over) {
      try {
        step.take();
      } catch (IOException gone) {
        if (!pause()) {
          return;
        }
      } catch (InterruptedException interrupted) {
        return;
      } catch (RuntimeException failure) {
        failures.add(failure);
        return;
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(200);
      return true;
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  /** Waits until everybody whose name begins so has succeeded so many times more. */
  void awaitMore(String prefix, int times) throws InterruptedException {
    List<Worker> awaited =
        workers.stream().filter(worker -> worker.name().startsWith(prefix)).toList();
    List<Integer> wanted =
        awaited.stream().map(worker -> worker.done().getAsInt() + times).toList();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int i = 0; i < awaited.size(); i++) {
      while (awaited.get(i).done().getAsInt() < wanted.get(i)) {
        assertThat(System.nanoTime()).as(awaited.get(i).name() + " goes on").isLessThan(end);
        assertThat(failures).isEmpty();
        Thread.sleep(50);
      }
    }
  }

  /** Ends the day: everybody finishes what she is at. */
  @Override
  public void close() {
    over = true;
    for (Worker worker : workers) {
      try {
        worker.thread().join(Duration.ofSeconds(100));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    assertThat(failures).isEmpty();
  }
}
