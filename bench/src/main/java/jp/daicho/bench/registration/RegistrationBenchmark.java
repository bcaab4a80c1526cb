package jp.daicho.bench.registration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;

/**
 * Durable registrations a second: decisions on reviewed drafts, each of one person, with
 * permission, checks, numbers, versions, derived rows, outbox, log entry and commit. Entering and
 * reviewing the drafts is done before and not counted.
 */
public final class RegistrationBenchmark implements Benchmark {
  private static final List<Integer> CONNECTIONS = List.of(1, 4, 16);
  private static final int USUAL_CONNECTIONS = 4;
  private static final int PERSONS = 1;
  private static final List<Part> PARTS =
      List.of(
          new Part("keys", List.of("search_name", "search_address", "search_word"), 0.7),
          new Part("log", List.of("audit_entry"), 0.85));

  /** Made when the command starts. */
  public RegistrationBenchmark() {}

  @Override
  public String name() {
    return "registration";
  }

  @Override
  public String about() {
    return "durable registrations a second, against a bare insert of the same rows";
  }

  @Override
  public String scaleUnit() {
    return "registrations for each number of connections (1, 4, 16)";
  }

  @Override
  public long usualScale() {
    return 4000;
  }

  @Override
  public void measure(Run run) throws Exception {
    int each = Math.toIntExact(run.scale());
    int most = Collections.max(CONNECTIONS);
    try (WorkData data = WorkData.create(run, "registration");
        Service service = Service.start(data.folder(), most + 4);
        Comparison comparison = new Comparison(service, data, PERSONS)) {
      run.say("warming up");
      comparison.warmUp(most, each);
      for (int connections : CONNECTIONS) {
        run.say("%d registrations through %d connections", each, connections);
        run.report(figure(connections, each, comparison.measure(connections, each)));
      }
      for (Part part : PARTS) {
        run.say("%d registrations with and without the rows of %s", each, part.tables());
        Comparison.Shares shares = comparison.without(part.tables(), USUAL_CONNECTIONS, each);
        run.report(figure(part, each, shares));
      }
    }
  }

  private Figure figure(Part part, int count, Comparison.Shares took) {
    return new Figure(
        name() + "." + part.name(),
        count / took.whole(),
        "registrations/s",
        count / took.without(),
        Map.of(
            "connections",
            USUAL_CONNECTIONS,
            "registrations",
            count,
            "target",
            "ratio >= " + part.least(),
            "yardstickIs",
            "the same while the database drops the rows of " + part.tables()));
  }

  /** What is written beside the register itself, and which share of the speed may stay. */
  private record Part(String name, List<String> tables, double least) {}

  private Figure figure(int connections, int count, Comparison.Seconds took) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("connections", connections);
    details.put("persons", PERSONS);
    details.put("registrations", count);
    Comparison.addProcessors(details, took, count);
    details.put("target", "ratio >= 0.5");
    details.put("yardstickIs", "the same rows by plain multi-row inserts, one transaction a move");
    return new Figure(
        name() + "." + connections,
        count / took.ours(),
        "registrations/s",
        count / took.bare(),
        details);
  }
}
