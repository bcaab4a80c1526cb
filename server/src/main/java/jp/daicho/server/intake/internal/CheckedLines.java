package jp.daicho.server.intake.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.intake.IntakeProgress;
import jp.daicho.server.registry.LoadBatch;
import jp.daicho.server.registry.LoadLines;
import jp.daicho.server.registry.LoadRun;
import org.jspecify.annotations.Nullable;

/**
 * Checks the file in one thread, makes lines of the good persons in another, and hands them in
 * their order to the thread that loads them, so that all three go on side by side.
 */
final class CheckedLines implements LoadRun<IOException> {
  private static final int WAITING_AT_MOST = 64;
  private static final int PERSONS_AT_ONCE = 200;
  private static final Future<LoadBatch> END = new CompletableFuture<>();

  private final BlockingQueue<Future<LoadBatch>> waiting =
      new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final LoadLines lines;
  private final FileCheck check;
  private final IntakeProgress progress;
  private final ExecutorService checking = thread("intake-check");
  private final ExecutorService writing = thread("intake-lines");
  private final Future<?> work;

  CheckedLines(FileCheck check, MunicipalEncryption encryption, IntakeProgress progress) {
    this.lines = new LoadLines(encryption);
    this.check = check;
    this.progress = progress;
    this.work = checking.submit(this::checkAll);
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
  }

  private @Nullable Void checkAll() throws IOException, InterruptedException {
    List<List<ResidentRecord>> persons = new ArrayList<>(PERSONS_AT_ONCE);
    check.run(
        versions -> {
          persons.add(versions);
          if (persons.size() == PERSONS_AT_ONCE) {
            handOn(persons);
          }
        });
    handOn(persons);
    waiting.put(END);
    return null;
  }

  private void handOn(List<List<ResidentRecord>> persons) throws InterruptedException {
    List<List<ResidentRecord>> some = List.copyOf(persons);
    persons.clear();
    waiting.put(
        writing.submit(
            () -> {
              some.forEach(lines::add);
              return lines.take();
            }));
  }

  @Override
  public @Nullable LoadBatch next() throws IOException {
    try {
      Future<LoadBatch> next = waiting.poll(50, TimeUnit.MILLISECONDS);
      while (next == null) {
        if (work.isDone() && waiting.isEmpty()) {
          await(work);
          return null;
        }
        next = waiting.poll(50, TimeUnit.MILLISECONDS);
      }
      return next == END ? null : await(next);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  @Override
  public Set<String> heldBack() throws IOException {
    await(work);
    progress.registering();
    return check.heldBack();
  }

  @Override
  public void close() {
    checking.shutdownNow();
    writing.shutdownNow();
  }

  /** Waits for work in another thread and throws what it threw. */
  private static <T> T await(Future<T> work) throws IOException {
    try {
      return work.get();
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
