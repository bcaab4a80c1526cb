package jp.daicho.bench.registration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.daicho.bench.WorkData;
import jp.daicho.server.moves.Draft;

/**
 * Registers households of one size and inserts the same rows bare, by turns, so that both have the
 * machine in the same state. What was logged before is linked before each of them, so that neither
 * is charged with what came of the drafts, or of the other.
 */
final class Comparison implements AutoCloseable {
  private static final int ROUNDS = 4;
  private static final int PREPARING = 4;

  private final Service service;
  private final WorkData data;
  private final Connection owner;
  private final int persons;
  private final ProcessorTime processors;
  private int households;

  /**
   * What a number of registrations took.
   *
   * @param ours seconds of the registrations
   * @param bare seconds of the bare inserts
   * @param ourProcessors seconds of processor time for the registrations
   * @param bareProcessors the same for the bare inserts
   */
  record Seconds(
      double ours,
      double bare,
      ProcessorTime.Spent ourProcessors,
      ProcessorTime.Spent bareProcessors) {}

  /**
   * What registrations took with all their rows, and without some.
   *
   * @param whole seconds
   * @param without seconds
   */
  record Shares(double whole, double without) {}

  /**
   * Adds processor time to the details of a figure, in milliseconds a registration, of this process
   * and of the database.
   */
  static void addProcessors(Map<String, Object> details, Seconds took, int count) {
    add(details, "", took.ourProcessors(), count);
    add(details, "OfYardstick", took.bareProcessors(), count);
  }

  private static void add(
      Map<String, Object> details, String whose, ProcessorTime.Spent spent, int count) {
    details.put("javaMilliseconds" + whose, spent.own() / count * 1000);
    details.put("databaseMilliseconds" + whose, spent.database() / count * 1000);
  }

  /** Over a service with no registration yet but an import at most. */
  Comparison(Service service, WorkData data, int persons) throws IOException, SQLException {
    this.service = service;
    this.data = data;
    this.persons = persons;
    this.processors = new ProcessorTime(data.folder());
    this.owner = data.connectAsOwner();
    BareInsert.createTables(owner);
  }

  /**
   * Warms up both, and brings the database's statistics up to date as a running one does by itself
   * within a minute: plans made for empty tables would read whole tables later.
   */
  void warmUp(int connections, int count) throws Exception {
    measure(connections, count);
    try (Statement statement = owner.createStatement()) {
      statement.execute("ANALYZE");
    }
    // The compilers of the JVM need some thousands to come to rest.
    measure(connections, 2 * count);
  }

  /** Registers and inserts so many, some in each round, and takes the time of all rounds. */
  Seconds measure(int connections, int count) throws Exception {
    List<Parallel.Worker<Draft>> deciding = new ArrayList<>();
    List<Parallel.Worker<BareInsert.Rows>> inserting = new ArrayList<>();
    try {
      for (int i = 0; i < connections; i++) {
        deciding.add(service::decide);
        inserting.add(new BareInsert.Inserting(data.connectAsOwner()));
      }
      double ours = 0;
      double bare = 0;
      ProcessorTime.Spent ourProcessors = new ProcessorTime.Spent(0, 0);
      ProcessorTime.Spent bareProcessors = new ProcessorTime.Spent(0, 0);
      for (int round = 0; round < ROUNDS; round++) {
        List<Draft> drafts = prepared(share(count, round));
        long before = BareInsert.lastMove(owner, Service.MUNICIPALITY.value());
        service.settle();
        ProcessorTime.Spent begin = processors.spent();
        ours += Parallel.seconds(deciding, drafts);
        ourProcessors = ourProcessors.plus(processors.spent().since(begin));
        List<BareInsert.Rows> rows =
            BareInsert.registered(owner, Service.MUNICIPALITY.value(), before);
        service.settle();
        begin = processors.spent();
        bare += Parallel.seconds(inserting, rows);
        bareProcessors = bareProcessors.plus(processors.spent().since(begin));
      }
      return new Seconds(ours, bare, ourProcessors, bareProcessors);
    } finally {
      for (Parallel.Worker<BareInsert.Rows> worker : inserting) {
        worker.close();
      }
    }
  }

  /**
   * Seconds of so many registrations, and of as many while rows of some tables are dropped, by
   * turns.
   */
  Shares without(List<String> tables, int connections, int count) throws Exception {
    OmittedRows rows = new OmittedRows(owner, tables);
    List<Parallel.Worker<Draft>> deciding = Collections.nCopies(connections, service::decide);
    double whole = 0;
    double without = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int share = share(count, round);
      List<Draft> drafts = prepared(share);
      List<Draft> others = prepared(share);
      service.settle();
      whole += Parallel.seconds(deciding, drafts);
      rows.omit(true);
      service.settle();
      without += Parallel.seconds(deciding, others);
      rows.omit(false);
    }
    return new Shares(whole, without);
  }

  private static int share(int count, int round) {
    return count * (round + 1) / ROUNDS - count * round / ROUNDS;
  }

  private List<Draft> prepared(int count) throws Exception {
    List<Draft> drafts = Collections.synchronizedList(new ArrayList<>());
    List<Integer> numbers = IntStream.range(households, households + count).boxed().toList();
    Parallel.Worker<Integer> preparing =
        number -> drafts.add(service.prepare(Households.household(number, persons)));
    Parallel.seconds(Collections.nCopies(PREPARING, preparing), numbers);
    households += count;
    return List.copyOf(drafts);
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }
}
