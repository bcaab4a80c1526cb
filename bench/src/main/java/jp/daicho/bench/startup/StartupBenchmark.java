package jp.daicho.bench.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.JavaCommand;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;
import jp.daicho.bench.startup.Started.Observed;

/**
 * From the start of {@code ./daicho up} on built code, with an existing database, to the first page
 * answered, and the memory of the process then. PostgreSQL is started by the service and counts.
 */
public final class StartupBenchmark implements Benchmark {
  /** Made when the command starts. */
  public StartupBenchmark() {}

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public String about() {
    return "from ./daicho up to the first page, against an empty Spring Boot application";
  }

  @Override
  public String scaleUnit() {
    return "starts";
  }

  @Override
  public long usualScale() {
    return 5;
  }

  @Override
  public void measure(Run run) throws Exception {
    JavaCommand.prepare(run);
    Path data = WorkData.newFolder(run, name());
    try {
      int port = Started.freePort();
      Path log = Files.createDirectories(run.workFolder()).resolve("startup.log");
      List<String> ours =
          JavaCommand.daicho(
              run.home(),
              List.of("up", "--data", data.toString(), "--port", Integer.toString(port)));
      List<String> empty =
          JavaCommand.of(
              run.home(),
              EmptyClassPath.from(JavaCommand.classPath()),
              EmptyApplication.class.getName(),
              List.of("--server.port=" + port));
      run.say("the first start makes the database");
      Started.observe(ours, port, log);
      List<Observed> our = new ArrayList<>();
      List<Observed> their = new ArrayList<>();
      for (int start = 1; start <= run.scale(); start++) {
        our.add(Started.observe(ours, port, log));
        their.add(Started.observe(empty, port, log));
        run.say(
            "start %d of %d: %.2f s and %.2f s",
            start, run.scale(), our.getLast().seconds(), their.getLast().seconds());
      }
      report(run, median(our), median(their));
    } finally {
      WorkData.delete(data);
    }
  }

  private void report(Run run, Observed ours, Observed empty) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("target", "value < 8");
    details.put("yardstickIs", "an empty Spring Boot web application on the same JVM");
    run.report(new Figure(name(), ours.seconds(), "s", empty.seconds(), details));
    if (ours.residentMegabytes() > 0) {
      run.report(
          new Figure(
              name() + ".memory",
              ours.residentMegabytes(),
              "MB RSS",
              empty.residentMegabytes(),
              Map.of("without", "the processes of PostgreSQL")));
    }
  }

  private static Observed median(List<Observed> observed) {
    List<Observed> sorted =
        observed.stream()
            .sorted((one, other) -> Double.compare(one.seconds(), other.seconds()))
            .toList();
    return sorted.get(sorted.size() / 2);
  }
}
