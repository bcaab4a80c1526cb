package jp.daicho.bench.audit;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;
import jp.daicho.bench.registration.ProcessorTime;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.accesslog.AccessCriteria;
import jp.daicho.server.accesslog.AccessLog;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditCheck;
import jp.daicho.server.audit.AuditFindings;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A log of years: how fast its chain is made and verified, beside reading the table by {@code COPY}
 * and hashing what comes; and how long enquiries take by operator, by resident and by day.
 */
public final class AuditBenchmark implements Benchmark {
  private static final MunicipalityCode CODE = MunicipalityCode.of("212024");
  private static final String TERMINAL = "T0101";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int YEARS = 5;
  private static final int OPERATORS = 60;
  private static final int RESIDENTS = 150_000;
  private static final int QUESTIONS = 100;
  private static final double WANTED_MILLISECONDS = 200;

  private static final String FILL =
      """
      INSERT INTO audit_entry (lg_code, at, log_kind, action, operation, screen, operator_id,
        operator_login, place_code, terminal, subjects, individual_number_shown, outcome, detail)
      SELECT '%1$s', now() - interval '%3$d years' + n * (interval '%3$d years' / %2$d),
        'OPERATION', 'ENQUIRY', '住民検索', '/search', 1 + n %% %4$d, 'operator' || n %% %4$d, '001',
        '端末' || n %% 40,
        ARRAY(SELECT lpad((n * (k + 1) %% %5$d)::text, 14, '0') || '0' FROM generate_series(0, n %% 3) k),
        n %% 50 = 0, 'DONE', '{"件数": "3", "検索項目": "カナ、生年月日"}'
      FROM generate_series(1, %2$d) n\
      """;

  /** Made when the command starts. */
  public AuditBenchmark() {}

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String about() {
    return "a long log chained, verified and asked, against COPY and bare SHA-256";
  }

  @Override
  public String scaleUnit() {
    return "entries";
  }

  @Override
  public long usualScale() {
    return 1_000_000;
  }

  @Override
  public void measure(Run run) throws Exception {
    try (WorkData data = WorkData.create(run, "audit");
        ConfigurableApplicationContext service = start(data);
        Connection owner = data.connectAsOwner()) {
      prepare(service);
      run.say("writing %,d entries", run.scale());
      execute(owner, "SET app.lg_code = '" + CODE.value() + "'");
      execute(owner, FILL.formatted(CODE.value(), run.scale(), YEARS, OPERATORS, RESIDENTS));
      run.say("linking them");
      link(run, service);
      execute(owner, "VACUUM ANALYZE audit_entry, audit_link, audit_subject");
      run.say("verifying them");
      verify(run, service, data, owner);
      run.say("asking");
      ask(run, service);
    }
  }

  private static ConfigurableApplicationContext start(WorkData data) {
    return new SpringApplicationBuilder(DaichoApplication.class)
        .logStartupInfo(false)
        .run(
            "--daicho.data=" + data.folder(),
            "--daicho.daily-work=false",
            "--server.port=0",
            "--logging.level.root=warn");
  }

  private static void prepare(ConfigurableApplicationContext service) {
    ServedMunicipality served =
        new ServedMunicipality(CODE, "大垣市", "オオガキシ", true, LocalDate.of(2020, 4, 1));
    service.getBean(Municipalities.class).serve(served);
    service.getBean(SampleOperators.class).create(served);
  }

  private void link(Run run, ConfigurableApplicationContext service) {
    long begin = System.nanoTime();
    service.getBean(AuditChain.class).link(CODE, AuditChain.Reach.ALL);
    double seconds = (System.nanoTime() - begin) / 1e9;
    run.report(
        new Figure(
            name() + ".link",
            run.scale() / seconds,
            "entries/s",
            1_000,
            Map.of("yardstickIs", "what a large city logs a second at its busiest, assumed")));
    service.getBean(AuditChain.class).seal(CODE);
  }

  private void verify(
      Run run, ConfigurableApplicationContext service, WorkData data, Connection owner)
      throws Exception {
    AuditCheck check = service.getBean(AuditCheck.class);
    check.chain(CODE, List.of(), entries -> {});
    double yardstick = 0;
    double best = 0;
    ProcessorTime processors = new ProcessorTime(data.folder());
    double processorSeconds = 0;
    for (int round = 0; round < 3; round++) {
      yardstick = Math.max(yardstick, run.scale() / copyAndHash(owner));
      var before = processors.spent();
      long begin = System.nanoTime();
      AuditFindings found = check.chain(CODE, List.of(), entries -> {});
      double rate = run.scale() / ((System.nanoTime() - begin) / 1e9);
      if (!found.faults().isEmpty() || found.entries() < run.scale()) {
        throw new IllegalStateException("the chain is not sound: " + found);
      }
      if (rate > best) {
        best = rate;
        var spent = processors.spent().since(before);
        processorSeconds = spent.own() + spent.database();
      }
    }
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("entries", run.scale());
    details.put("entriesAProcessorSecond", run.scale() / processorSeconds);
    details.put("wanted", "300,000 entries a second a core");
    details.put("yardstickIs", "COPY of the table to this process as text, and SHA-256 over it");
    run.report(new Figure(name() + ".verify", best, "entries/s", yardstick, details));
  }

  private static double copyAndHash(Connection owner) throws Exception {
    long begin = System.nanoTime();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    CopyOut copy =
        owner
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY (SELECT * FROM audit_entry) TO STDOUT");
    for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
      digest.update(line);
    }
    digest.digest();
    return (System.nanoTime() - begin) / 1e9;
  }

  private void ask(Run run, ConfigurableApplicationContext service) {
    Random random = new Random(5);
    Instant now = Instant.now();
    ask(
        run,
        service,
        "operator",
        n -> criteria(null, null, "operator" + random.nextInt(OPERATORS), null));
    ask(
        run,
        service,
        "resident",
        n -> criteria(null, null, null, AddressNumber.of(number(random.nextInt(RESIDENTS)))));
    ask(
        run,
        service,
        "day",
        n -> {
          Instant day =
              now.minus(1 + random.nextInt(365 * YEARS - 2), ChronoUnit.DAYS)
                  .atZone(JAPAN)
                  .toLocalDate()
                  .atStartOfDay(JAPAN)
                  .toInstant();
          return criteria(day, day.plus(1, ChronoUnit.DAYS), null, null);
        });
  }

  private void ask(
      Run run,
      ConfigurableApplicationContext service,
      String kind,
      Function<Integer, AccessCriteria> questions) {
    AccessLog log = service.getBean(AccessLog.class);
    Operator auditor = auditor(service);
    List<Double> times = new ArrayList<>();
    long found = 0;
    for (int n = 0; n < 2 * QUESTIONS; n++) {
      AccessCriteria criteria = questions.apply(n);
      long begin = System.nanoTime();
      int count = CurrentOperator.as(auditor, () -> log.find(criteria)).entries().size();
      if (n >= QUESTIONS) {
        times.add((System.nanoTime() - begin) / 1e6);
        found += count;
      }
    }
    times.sort(null);
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("entries", run.scale());
    details.put("percentile99", times.get(QUESTIONS * 99 / 100 - 1));
    details.put("entriesAPage", (double) found / QUESTIONS);
    details.put("yardstickIs", "what is wanted at 10,000,000 entries");
    run.report(
        new Figure(
            name() + "." + kind, times.get(QUESTIONS / 2), "ms", WANTED_MILLISECONDS, details));
  }

  private static AccessCriteria criteria(
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String login,
      @Nullable AddressNumber resident) {
    return new AccessCriteria(
        from, until, null, null, login, resident, null, null, null, null, null, null);
  }

  private static String number(int serial) {
    return "%014d0".formatted(serial);
  }

  private static Operator auditor(ConfigurableApplicationContext service) {
    return service
        .getBean(Tenancy.class)
        .within(
            CODE,
            () ->
                service
                    .getBean(Operators.class)
                    .find(SampleOperators.ADMINISTRATOR, TERMINAL)
                    .orElseThrow());
  }

  private static void execute(Connection owner, String sql) throws java.sql.SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
