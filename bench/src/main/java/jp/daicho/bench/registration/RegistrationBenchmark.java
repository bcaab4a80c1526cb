package jp.daicho.bench.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;
import jp.daicho.server.moves.Draft;

/**
 * Durable registrations a second: decisions on reviewed drafts, each of a family of three, with
 * permission, checks, numbers, versions, derived rows, outbox, log entry and commit. Entering and
 * reviewing the drafts is done before and not counted.
 */
public final class RegistrationBenchmark implements Benchmark {
  private static final List<Integer> CONNECTIONS = List.of(1, 4, 16);
  private static final int PREPARING = 4;

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
    return 400;
  }

  @Override
  public void measure(Run run) throws Exception {
    int each = Math.toIntExact(run.scale());
    try (WorkData data = WorkData.create(run, "registration");
        Service service = Service.start(data.folder(), Collections.max(CONNECTIONS) + 4);
        Connection owner = data.connectAsOwner()) {
      BareInsert.createTables(owner);
      run.say("warming up");
      List<Draft> first = prepared(service, 0, each);
      decide(service, PREPARING, first);
      insert(data, PREPARING, BareInsert.registered(owner, Service.MUNICIPALITY.value()));
      int registered = each;
      for (int connections : CONNECTIONS) {
        run.say("%d registrations through %d connections", each, connections);
        double ours = each / decide(service, connections, prepared(service, registered, each));
        List<BareInsert.Rows> rows =
            BareInsert.registered(owner, Service.MUNICIPALITY.value())
                .subList(registered, registered + each);
        double bare = each / insert(data, connections, rows);
        run.report(figure(connections, ours, bare));
        registered += each;
      }
    }
  }

  private Figure figure(int connections, double ours, double bare) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("connections", connections);
    details.put("persons", 3);
    details.put("yardstickIs", "the same rows by plain multi-row inserts, one transaction a move");
    return new Figure(name() + "." + connections, ours, "registrations/s", bare, details);
  }

  private static List<Draft> prepared(Service service, int from, int count) throws Exception {
    List<Draft> drafts = Collections.synchronizedList(new ArrayList<>());
    List<Integer> families = IntStream.range(from, from + count).boxed().toList();
    Parallel.<Integer>seconds(
        PREPARING, families, () -> family -> drafts.add(service.prepare(family)));
    return List.copyOf(drafts);
  }

  private static double decide(Service service, int threads, List<Draft> drafts) throws Exception {
    return Parallel.<Draft>seconds(threads, drafts, () -> service::decide);
  }

  private static double insert(WorkData data, int connections, List<BareInsert.Rows> moves)
      throws Exception {
    return Parallel.<BareInsert.Rows>seconds(connections, moves, () -> inserting(data));
  }

  private static BareInsert.Inserting inserting(WorkData data) {
    try {
      return new BareInsert.Inserting(data.connectAsOwner());
    } catch (SQLException failure) {
      throw new IllegalStateException("no connection for the yardstick", failure);
    }
  }
}
