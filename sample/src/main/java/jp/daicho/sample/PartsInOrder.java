package jp.daicho.sample;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the parts of a municipality on all processors and writes them in their order. */
final class PartsInOrder {
  private final SamplePlan plan;
  private final Progress progress;

  PartsInOrder(SamplePlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  private record Made(long residents, Future<byte[]> lines) {}

  void write(SampleFiles files) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    Setting setting = Setting.of(plan);
    Queue<Made> waiting = new ArrayDeque<>();
    ExecutorService makers = Executors.newFixedThreadPool(processors);
    try {
      long begun = 0;
      long written = 0;
      for (long part = 0; written < plan.residents(); ) {
        while (begun < plan.residents() && waiting.size() <= processors) {
          long wanted = Math.min(MunicipalityPart.RESIDENTS, plan.residents() - begun);
          long number = part++;
          waiting.add(new Made(wanted, makers.submit(() -> lines(setting, number, wanted))));
          begun += wanted;
        }
        Made next = waiting.remove();
        files.write(await(next.lines()));
        written += next.residents();
        progress.made(written, plan.residents());
      }
    } finally {
      makers.shutdownNow();
    }
  }

  private static byte[] lines(Setting setting, long part, long wanted) {
    SampleLines lines = new SampleLines();
    new MunicipalityPart(setting, part).make(wanted, lines::add);
    return lines.take();
  }

  private static byte[] await(Future<byte[]> lines) throws IOException {
    try {
      return lines.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
