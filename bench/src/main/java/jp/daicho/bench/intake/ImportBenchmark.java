package jp.daicho.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.JavaCommand;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;
import jp.daicho.sample.SampleMunicipality;

/**
 * The command {@code import} on the files of a sample municipality, from the start of its process
 * to its end: reading, all checks, versions, moves, households, search keys, log entry and commit.
 * PostgreSQL runs before.
 */
public final class ImportBenchmark implements Benchmark {
  private static final int SEED = 1;
  private static final int COPIES = 3;
  private static final Pattern REGISTERED = Pattern.compile("registered in ([0-9.]+) s");

  /** Made when the command starts. */
  public ImportBenchmark() {}

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String about() {
    return "taking in a register of sample residents, against a raw COPY of the same rows";
  }

  @Override
  public String scaleUnit() {
    return "residents";
  }

  @Override
  public long usualScale() {
    return 100_000;
  }

  @Override
  public void measure(Run run) throws Exception {
    JavaCommand.prepare(run);
    try (WorkData data = WorkData.create(run, name())) {
      Path sample = data.folder().resolve("sample");
      run.say("making %,d residents", run.scale());
      SampleMunicipality.generate(run.scale(), SEED, sample, (done, total) -> {});
      run.say("importing them");
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("residents", run.scale());
      double ours = importSeconds(run, sample, data.folder(), details);
      try (Connection owner = data.connectAsOwner()) {
        RawCopy copy = new RawCopy(owner, data.folder().resolve("rows.copy"));
        details.put("rows", copy.unload(SampleMunicipality.CODE.value()));
        double bare = median(copy);
        details.put("target", "ratio <= 5");
        details.put("yardstickIs", "COPY of all columns of the same rows of resident_record");
        run.report(new Figure(name(), ours, "s", bare, details));
      }
    }
  }

  private static double importSeconds(Run run, Path sample, Path data, Map<String, Object> details)
      throws IOException, InterruptedException {
    Path log = run.workFolder().resolve("import.log");
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(
                JavaCommand.daicho(
                    run.home(), List.of("import", sample.toString(), "--data", data.toString())))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IOException("the import ended with " + code + "; see " + log);
    }
    Matcher told = REGISTERED.matcher(Files.readString(log));
    if (told.find()) {
      details.put("withoutStartOfProcess", Double.valueOf(told.group(1)));
    }
    return seconds;
  }

  private static double median(RawCopy copy) throws Exception {
    List<Double> measured = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      measured.add(copy.seconds());
    }
    return measured.stream().sorted().toList().get(COPIES / 2);
  }
}
