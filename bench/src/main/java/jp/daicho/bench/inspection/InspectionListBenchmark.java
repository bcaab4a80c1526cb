package jp.daicho.bench.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.JavaCommand;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Search;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 住民基本台帳の一部の写し（閲覧用） of all residents, as CSV and as PDF, beside a raw {@code COPY} of the same
 * columns to a file; and how long a search takes while it is made, beside one while nothing else is
 * done (9.1, 9.5).
 */
public final class InspectionListBenchmark implements Benchmark {
  private static final int SEED = 1;
  private static final int SEARCHES = 100;
  private static final String TERMINAL = "T0101";
  private static final String COPY =
      """
      COPY (SELECT r.surname, r.given_name, r.name_alphabet, r.name_kanji, r.birth_date, r.sex,
        r.address_prefecture, r.address_municipality, r.address_town, r.address_lot,
        r.address_building
        FROM current_resident c JOIN resident_record r
          ON r.lg_code = c.lg_code AND r.address_number = c.address_number AND r.version = c.version
       WHERE c.resident_status = '1' AND c.lg_code = '%s') TO STDOUT\
      """;

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
      try (Connection owner = data.connectAsOwner();
          ConfigurableApplicationContext service = start(data.folder())) {
        owner.createStatement().execute("ANALYZE");
        measure(run, service, owner, data.folder().resolve("rows.copy"));
      }
    }
  }

  private void measure(Run run, ConfigurableApplicationContext service, Connection owner, Path file)
      throws Exception {
    MunicipalityCode code = SampleMunicipality.CODE;
    ServedMunicipality served = service.getBean(Municipalities.class).find(code).orElseThrow();
    service.getBean(SampleOperators.class).create(served);
    service.getBean(SampleAuthority.class).create(served, "大垣市長", "見本　太郎");
    Operator clerk = operator(service, SampleOperators.CLERK);
    Operator administrator = operator(service, SampleOperators.ADMINISTRATOR);
    Enquiries enquiries = service.getBean(Enquiries.class);
    InspectionLists lists = service.getBean(InspectionLists.class);
    Callable<Long> search =
        () -> {
          long start = System.nanoTime();
          CurrentOperator.as(clerk, () -> enquiries.find("サトウ", Search.Scope.RESIDENTS, 1, null));
          return System.nanoTime() - start;
        };
    searches(search, SEARCHES);
    double quiet = searches(search, SEARCHES);
    owner.createStatement().execute("SET app.lg_code = '" + code.value() + "'");
    double bare = Math.min(copy(owner, code, file), copy(owner, code, file));
    for (InspectionFormat format : InspectionFormat.values()) {
      run.say("listing all as %s", format);
      list(run, lists, administrator, format, search, quiet, bare);
    }
  }

  private void list(
      Run run,
      InspectionLists lists,
      Operator administrator,
      InspectionFormat format,
      Callable<Long> search,
      double quiet,
      double bare)
      throws Exception {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      System.gc();
      resetPeaks();
      long start = System.nanoTime();
      Future<InspectionRun> made =
          other.submit(
              () ->
                  CurrentOperator.as(
                      administrator,
                      () -> lists.make(lists.order(Map.of(), format), persons -> {})));
      List<Long> beside = new ArrayList<>();
      while (!made.isDone()) {
        beside.add(search.call());
        Thread.sleep(200);
      }
      InspectionRun done = made.get();
      double seconds = (System.nanoTime() - start) / 1e9;
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("residents", done.persons());
      details.put("pages", done.pages());
      details.put("parts", done.parts());
      details.put("megabytes", bytes(lists, administrator, done) / 1e6);
      details.put("peakHeapMegabytes", peak() / 1e6);
      details.put("searchBesideMilliseconds", median(beside) / 1e6);
      details.put(
          "searchBesideSlowestMilliseconds", beside.stream().max(Long::compare).orElse(0L) / 1e6);
      details.put("searchQuietMilliseconds", quiet / 1e6);
      details.put("searches", beside.size());
      details.put("target", "1,000,000 residents below 60 s and 500 MB");
      details.put("yardstickIs", "COPY of the same columns of the same residents to a file");
      run.report(new Figure(name() + "." + format, seconds, "s", bare, details));
    }
  }

  private static long bytes(InspectionLists lists, Operator administrator, InspectionRun run) {
    return CurrentOperator.as(
        administrator,
        () -> {
          long bytes = 0;
          for (int part = 1; part <= run.parts(); part++) {
            bytes += lists.part(run.number(), part).length;
          }
          return bytes;
        });
  }

  private static double searches(Callable<Long> search, int count) throws Exception {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      times.add(search.call());
    }
    return median(times);
  }

  private static double median(List<Long> times) {
    return times.isEmpty() ? 0 : times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double copy(Connection owner, MunicipalityCode code, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      long start = System.nanoTime();
      owner.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(code.value()), out);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static void resetPeaks() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
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

  private static ConfigurableApplicationContext start(Path data) {
    return new SpringApplicationBuilder(DaichoApplication.class)
        .logStartupInfo(false)
        .run(
            "--daicho.data=" + data,
            "--daicho.daily-work=false",
            "--server.port=0",
            "--logging.level.root=warn");
  }

  private static Operator operator(ConfigurableApplicationContext service, String login) {
    return service
        .getBean(Tenancy.class)
        .within(
            SampleMunicipality.CODE,
            () -> service.getBean(Operators.class).find(login, TERMINAL).orElseThrow());
  }
}
