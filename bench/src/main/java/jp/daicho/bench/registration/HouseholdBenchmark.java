package jp.daicho.bench.registration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.JavaCommand;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;
import jp.daicho.sample.SampleMunicipality;

/**
 * The time the server takes to register a household of eight in a register of some size, durably
 * and with everything a registration does, one after another through one connection.
 */
public final class HouseholdBenchmark implements Benchmark {
  private static final String SERVER = "jp.daicho.server.cli.Main";
  private static final int SEED = 1;
  private static final int PERSONS = 8;
  private static final int CONNECTIONS = 1;

  /** Registrations that are measured at most, and fewer in a very small register. */
  private static final int MOST = 400;

  private static final int RESIDENTS_FOR_ONE = 100;

  /** Made when the command starts. */
  public HouseholdBenchmark() {}

  @Override
  public String name() {
    return "household";
  }

  @Override
  public String about() {
    return "registering a household of eight in a full register, against a bare insert of the"
        + " same rows";
  }

  @Override
  public String scaleUnit() {
    return "residents in the register before";
  }

  @Override
  public long usualScale() {
    return 100_000;
  }

  @Override
  public void measure(Run run) throws Exception {
    try (WorkData data = WorkData.create(run, name())) {
      fill(run, data.folder());
      try (Service service = Service.start(data.folder(), CONNECTIONS + 4);
          Comparison comparison = new Comparison(service, data, PERSONS)) {
        int count = Math.toIntExact(Math.clamp(run.scale() / RESIDENTS_FOR_ONE, 1, MOST));
        run.say("warming up");
        comparison.warmUp(CONNECTIONS, count);
        run.say("%d registrations", count);
        Comparison.Seconds took = comparison.measure(CONNECTIONS, count);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("residents", run.scale());
        details.put("persons", PERSONS);
        Comparison.addProcessors(details, took, count);
        details.put("target", "below 30 ms with 1,000,000 residents");
        details.put(
            "yardstickIs", "the same rows by plain multi-row inserts, one transaction a move");
        run.report(
            new Figure(
                name(), took.ours() / count * 1000, "ms", took.bare() / count * 1000, details));
      }
    }
  }

  private static void fill(Run run, Path data) throws IOException, InterruptedException {
    Path sample = data.resolve("sample");
    run.say("making and importing %,d residents", run.scale());
    SampleMunicipality.generate(run.scale(), SEED, sample, (done, total) -> {});
    Path log = run.workFolder().resolve("import.log");
    int code =
        new ProcessBuilder(
                JavaCommand.of(
                    run.home(),
                    JavaCommand.classPath(),
                    SERVER,
                    List.of("import", sample.toString(), "--data", data.toString())))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("the import ended with " + code + "; see " + log);
    }
  }
}
