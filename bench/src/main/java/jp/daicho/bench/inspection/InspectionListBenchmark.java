package jp.daicho.bench.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.JavaCommand;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;
import jp.daicho.sample.SampleMunicipality;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 住民基本台帳の一部の写し（閲覧用） of all residents, as CSV and as PDF, beside a raw {@code COPY} of the same
 * columns to a file; and how long searches take while it is made, beside those while nothing else
 * is done (9.1, 9.5). The service that makes it is a process of its own with a heap that is
 * limited, so that its memory is what the list needs and not what the machine has to give.
 */
public final class InspectionListBenchmark implements Benchmark {
  private static final int SEED = 1;

  /**
   * Of the service that makes the list: little memory, with the collector that a JVM chooses by
   * itself on a machine with little.
   */
  private static final List<String> LITTLE_MEMORY = List.of("-Xmx208m", "-XX:+UseSerialGC");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, Object>> DETAILS =
      new TypeReference<>() {};

  /** Made when the command starts. */
  public InspectionListBenchmark() {}

  @Override
  public String name() {
    return "inspection-list";
  }

  @Override
  public String about() {
    return "listing all residents for inspection, against a raw COPY of the same columns";
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
      run.say("making and importing %,d residents", run.scale());
      SampleMunicipality.generate(run.scale(), SEED, sample, (done, total) -> {});
      load(run, sample, data.folder());
      try (Connection owner = data.connectAsOwner()) {
        owner.createStatement().execute("ANALYZE");
      }
      list(run, data.folder());
    }
  }

  private void list(Run run, Path data) throws IOException, InterruptedException {
    List<String> command =
        JavaCommand.of(
            run.home(),
            JavaCommand.classPath(),
            InspectionMeasurement.class.getName(),
            List.of(data.toString(), Long.toString(run.scale())));
    command.addAll(1, LITTLE_MEMORY);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{")) {
          run.report(figure(JSON.readValue(line, DETAILS)));
        } else {
          run.say("%s", line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("the measurement ended with " + process.exitValue());
    }
  }

  private Figure figure(Map<String, Object> told) {
    String format = (String) told.remove("format");
    double seconds = number(told, "seconds");
    double bare = number(told, "copySeconds");
    told.put("javaOptions", String.join(" ", LITTLE_MEMORY));
    told.put("target", "1,000,000 residents below 60 s and 500 MB, searches as without");
    told.put("yardstickIs", "COPY of the same columns of the same residents to a file");
    return new Figure(name() + "." + format, seconds, "s", bare, told);
  }

  private static double number(Map<String, Object> told, String key) {
    return ((Number) Objects.requireNonNull(told.remove(key))).doubleValue();
  }

  private static void load(Run run, Path sample, Path data)
      throws IOException, InterruptedException {
    Path log = run.workFolder().resolve("inspection-import.log");
    int code =
        new ProcessBuilder(
                JavaCommand.daicho(
                    run.home(), List.of("import", sample.toString(), "--data", data.toString())))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("the import ended with " + code + "; see " + log);
    }
  }
}
