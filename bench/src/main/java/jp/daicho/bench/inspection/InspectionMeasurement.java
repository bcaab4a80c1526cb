package jp.daicho.bench.inspection;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import jp.daicho.bench.WorkData;
import jp.daicho.bench.search.Counters;
import jp.daicho.bench.search.Counters.Answer;
import jp.daicho.bench.search.Question;
import jp.daicho.bench.search.Questions;
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
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that is measured: the service on a register that is there, with counters that search.
 * Prints a JSON object a format; every other line is for people.
 */
final class InspectionMeasurement {
  private static final int QUESTIONS_OF_A_KIND = 20;
  private static final int QUIET_QUESTIONS = 400;
  private static final int COUNTERS = 3;
  private static final int LONGEST_PAUSE_MILLIS = 1_000;
  private static final int SLOWEST_TOLD = 8;
  private static final String TERMINAL = "T0101";
  private static final MunicipalityCode CODE = SampleMunicipality.CODE;
  private static final String COPY =
      """
      COPY (SELECT r.surname, r.given_name, r.name_alphabet, r.name_kanji, r.birth_date, r.sex,
        r.address_prefecture, r.address_municipality, r.address_town, r.address_lot,
        r.address_building
        FROM current_resident c JOIN resident_record r
          ON r.lg_code = c.lg_code AND r.address_number = c.address_number AND r.version = c.version
       WHERE c.resident_status = '1' AND c.lg_code = '%s') TO STDOUT\
      """;

  private final InspectionLists lists;
  private final Counters counters;
  private final Operator administrator;
  private final List<Question> questions;
  private final Memory memory = new Memory();

  private InspectionMeasurement(ConfigurableApplicationContext service, List<Question> questions) {
    this.questions = questions;
    lists = service.getBean(InspectionLists.class);
    administrator = operator(service, SampleOperators.ADMINISTRATOR);
    counters =
        new Counters(service.getBean(Enquiries.class), operator(service, SampleOperators.CLERK));
  }

  /**
   * Measures.
   *
   * @param arguments the data directory and the number of residents in it
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (WorkData data = WorkData.keep(folder);
        Connection owner = data.connectAsOwner();
        ConfigurableApplicationContext service = start(folder)) {
      owner.createStatement().execute("SET app.lg_code = '" + CODE.value() + "'");
      ServedMunicipality served = service.getBean(Municipalities.class).find(CODE).orElseThrow();
      service.getBean(SampleOperators.class).create(served);
      service.getBean(SampleAuthority.class).create(served, "大垣市長", "見本　太郎");
      Questions drawn =
          Questions.draw(
              owner,
              service
                  .getBean(Tenancy.class)
                  .within(CODE, service.getBean(Tenancy.class)::encryption),
              CODE.value(),
              Long.parseLong(arguments[1]),
              QUESTIONS_OF_A_KIND);
      var measurement = new InspectionMeasurement(service, drawn.mixed());
      measurement.measure(owner, folder.resolve("rows.copy"));
    }
  }

  private void measure(Connection owner, Path file) throws Exception {
    System.out.println("searching while nothing else is done");
    search(QUIET_QUESTIONS / 2, () -> false);
    List<Asked> quiet = search(QUIET_QUESTIONS, () -> false);
    tellSlowest(quiet);
    double bare = Math.min(copy(owner, file), copy(owner, file));
    for (InspectionFormat format : InspectionFormat.values()) {
      System.out.println("listing all as " + format);
      list(format, quiet, bare);
    }
  }

  private void list(InspectionFormat format, List<Asked> quiet, double bare) throws Exception {
    memory.reset();
    long start = System.nanoTime();
    InspectionRun done;
    List<Asked> beside;
    double seconds;
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Double> made = other.submit(() -> secondsOf(format, start));
      beside = search(Integer.MAX_VALUE, made::isDone);
      seconds = made.get();
    }
    tellSlowest(beside);
    done = CurrentOperator.as(administrator, () -> lists.list().getFirst());
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("format", format.name());
    told.put("seconds", seconds);
    told.put("copySeconds", bare);
    told.put("residents", done.persons());
    told.put("pages", done.pages());
    told.put("parts", done.parts());
    told.put("processMegabytes", Memory.processMegabytes());
    told.put("heapFullestMegabytes", memory.fullestMegabytes());
    told.put("heapKeptMegabytes", memory.keptMegabytes());
    told.put("megabytes", bytes(done) / 1e6);
    told.put("searchMedianBeside", milliseconds(beside, 0.5));
    told.put("searchMedianWithout", milliseconds(quiet, 0.5));
    told.put("searchPercentile99Beside", milliseconds(beside, 0.99));
    told.put("searchPercentile99Without", milliseconds(quiet, 0.99));
    told.put("searchesBeside", beside.size());
    told.put("searchesWithout", quiet.size());
    System.out.println(JsonMapper.shared().writeValueAsString(told));
  }

  private double secondsOf(InspectionFormat format, long start) {
    CurrentOperator.as(
        administrator, () -> lists.make(lists.order(Map.of(), format), persons -> {}));
    return (System.nanoTime() - start) / 1e9;
  }

  /** A question, and how many seconds after the first it was asked. */
  private record Asked(double second, Answer answer) {}

  /** Counters that ask with pauses, the same questions in the same order each time. */
  private List<Asked> search(int most, BooleanSupplier until) throws Exception {
    long start = System.nanoTime();
    List<Asked> all = new ArrayList<>();
    try (ExecutorService asking = Executors.newFixedThreadPool(COUNTERS)) {
      List<Future<List<Asked>>> answers = new ArrayList<>();
      for (int counter = 0; counter < COUNTERS; counter++) {
        int first = counter;
        answers.add(asking.submit(() -> searchAt(first, most, until, start)));
      }
      for (Future<List<Asked>> one : answers) {
        all.addAll(one.get());
      }
    }
    return all;
  }

  private List<Asked> searchAt(int first, int most, BooleanSupplier until, long start)
      throws InterruptedException {
    var random = new Random(first);
    List<Asked> answers = new ArrayList<>();
    for (int i = first; i < most && !until.getAsBoolean(); i += COUNTERS) {
      Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
      double second = (System.nanoTime() - start) / 1e9;
      answers.add(new Asked(second, counters.ask(questions.get(i % questions.size()))));
    }
    return answers;
  }

  private static double milliseconds(List<Asked> all, double share) {
    return Counters.milliseconds(all.stream().map(Asked::answer).toList(), share);
  }

  /** For whoever looks for what slowed them: where in the work the slowest were asked. */
  private static void tellSlowest(List<Asked> all) {
    all.stream()
        .sorted(Comparator.comparingLong((Asked one) -> one.answer().nanos()).reversed())
        .limit(SLOWEST_TOLD)
        .forEach(
            one ->
                System.out.printf(
                    Locale.ROOT,
                    "slow: %.0f ms, asked after %.1f s, %s%n",
                    one.answer().nanos() / 1e6,
                    one.second(),
                    one.answer().question().kind()));
  }

  private long bytes(InspectionRun run) {
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

  private static double copy(Connection owner, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      long start = System.nanoTime();
      owner.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(CODE.value()), out);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static ConfigurableApplicationContext start(Path data) {
    return new SpringApplicationBuilder(DaichoApplication.class)
        .logStartupInfo(false)
        .run(
            "--daicho.data=" + data,
            "--daicho.daily-work=false",
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
  }

  private static Operator operator(ConfigurableApplicationContext service, String login) {
    return service
        .getBean(Tenancy.class)
        .within(CODE, () -> service.getBean(Operators.class).find(login, TERMINAL).orElseThrow());
  }
}
