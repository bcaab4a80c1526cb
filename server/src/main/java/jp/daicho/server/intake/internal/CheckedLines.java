package jp.daicho.server.intake.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.intake.IntakeProgress;
import jp.daicho.server.registry.LoadLines;
import jp.daicho.server.registry.LoadSource;
import org.jspecify.annotations.Nullable;

/**
 * Checks the file in a thread of its own and hands the good persons over to the thread that loads
 * them, so that checking and loading take the time of the longer one only.
 */
final class CheckedLines implements LoadSource<IOException>, AutoCloseable {
  private static final int WAITING_AT_MOST = 32;
  private static final int PERSONS_AT_ONCE = 200;
  private static final List<List<ResidentRecord>> END = List.of();

  private final BlockingQueue<List<List<ResidentRecord>>> waiting =
      new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final LoadLines lines = new LoadLines();
  private final FileCheck check;
  private final IntakeProgress progress;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("intake-check").factory());
  private final Future<?> work;

  CheckedLines(FileCheck check, IntakeProgress progress) {
    this.check = check;
    this.progress = progress;
    this.work = worker.submit(this::checkAll);
  }

  private @Nullable Void checkAll() throws IOException, InterruptedException {
    List<List<ResidentRecord>> persons = new ArrayList<>(PERSONS_AT_ONCE);
    check.run(
        versions -> {
          persons.add(versions);
          if (persons.size() == PERSONS_AT_ONCE) {
            waiting.put(List.copyOf(persons));
            persons.clear();
          }
        });
    if (!persons.isEmpty()) {
      waiting.put(List.copyOf(persons));
    }
    waiting.put(END);
    return null;
  }

  @Override
  public byte @Nullable [] next() throws IOException {
    try {
      List<List<ResidentRecord>> next = waiting.poll(50, TimeUnit.MILLISECONDS);
      while (next == null) {
        if (work.isDone() && waiting.isEmpty()) {
          rethrow();
          return null;
        }
        next = waiting.poll(50, TimeUnit.MILLISECONDS);
      }
      if (next.isEmpty()) {
        return null;
      }
      next.forEach(lines::add);
      return lines.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  @Override
  public Set<String> heldBack() throws IOException {
    rethrow();
    progress.registering();
    return check.heldBack();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  /** Waits for the check and throws what it threw. */
  private void rethrow() throws IOException {
    try {
      work.get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case IOException unreadable -> throw unreadable;
        case RuntimeException refused -> throw refused;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(failure);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
