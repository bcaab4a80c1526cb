package jp.daicho.bench.search;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.Run;
import jp.daicho.bench.city.City;
import jp.daicho.bench.search.Counters.Answer;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Twenty operators look for people in a municipality with a full history, each in every way that
 * clerks ask: first with pauses between the questions, then without.
 */
public final class SearchBenchmark implements Benchmark {
  private static final String TERMINAL = "T0101";
  private static final int QUESTIONS_OF_A_KIND = 200;
  private static final int RESIDENTS_A_QUESTION = 200;
  private static final int WARM_UP = 1_000;

  /** Fewer than twenty, who would wait for one another too long while nothing is compiled yet. */
  private static final int WARMING_UP = 2;

  /** A second on average, so twenty questions a second: far more than twenty people ask. */
  private static final int LONGEST_PAUSE_MILLIS = 2_000;

  private static final String WANTED = "median < 15 ms, 99th percentile < 80 ms with pauses";

  /** Made when the command starts. */
  public SearchBenchmark() {}

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String about() {
    return "twenty operators looking for people, with pauses against without";
  }

  @Override
  public String scaleUnit() {
    return "residents";
  }

  @Override
  public long usualScale() {
    return 50_000;
  }

  @Override
  public void measure(Run run) throws Exception {
    try (City city = City.open(run);
        Connection owner = city.connectAsOwner()) {
      run.say("drawing questions");
      Questions questions =
          Questions.draw(
              owner,
              city.encryption(),
              City.CODE.value(),
              run.scale(),
              questionsOfAKind(run.scale()));
      KeySizes sizes = KeySizes.of(owner);
      List<Answer> paused;
      List<Answer> closed;
      try (ConfigurableApplicationContext service = start(city)) {
        Counters counters = new Counters(service.getBean(Enquiries.class), clerk(service));
        List<Question> mixed = questions.mixed();
        run.say("warming up");
        counters.ask(mixed.subList(0, Math.min(WARM_UP, mixed.size())), WARMING_UP, 0);
        run.say("asking %,d questions with pauses", mixed.size());
        paused = counters.ask(mixed, Counters.OPERATORS, LONGEST_PAUSE_MILLIS);
        run.say("asking them without");
        closed = counters.ask(mixed, Counters.OPERATORS, 0);
      }
      reportAll(run, paused, closed, sizes);
      Map<QuestionKind, List<Answer>> pausedByKind = Counters.byKind(paused);
      Map<QuestionKind, List<Answer>> closedByKind = Counters.byKind(closed);
      pausedByKind.forEach(
          (kind, answers) ->
              report(run, kind, answers, closedByKind.getOrDefault(kind, List.of())));
    }
  }

  /** Fewer in a small municipality, where the same people would be asked for again. */
  static int questionsOfAKind(long residents) {
    return (int) Math.clamp(residents / RESIDENTS_A_QUESTION, 3, QUESTIONS_OF_A_KIND);
  }

  private void report(Run run, QuestionKind kind, List<Answer> paused, List<Answer> closed) {
    Map<String, Object> details = new LinkedHashMap<>();
    put(details, paused, closed);
    details.put("target", WANTED);
    details.put("yardstickIs", "the median without pauses");
    run.report(
        new Figure(
            name() + "." + kind.label(),
            Counters.milliseconds(paused, 0.5),
            "ms",
            Counters.milliseconds(closed, 0.5),
            details));
  }

  private void reportAll(Run run, List<Answer> paused, List<Answer> closed, KeySizes sizes) {
    Map<String, Object> details = new LinkedHashMap<>();
    put(details, paused, closed);
    details.put("operators", Counters.OPERATORS);
    details.put("meanPauseMilliseconds", LONGEST_PAUSE_MILLIS / 2);
    details.put("target", WANTED);
    details.put("yardstickIs", "the median without pauses");
    run.report(
        new Figure(
            name(),
            Counters.milliseconds(paused, 0.5),
            "ms",
            Counters.milliseconds(closed, 0.5),
            details));
    run.report(
        new Figure(
            name() + ".keys",
            sizes.keys() / 1e6,
            "MB",
            sizes.register() / 1e6,
            Map.of(
                "target",
                "ratio <= 0.4",
                "outlinesMegabytes",
                sizes.outlines() / 1e6,
                "yardstickIs",
                "versions, moves, households and current rows with their indexes, without the"
                    + " columns of the current rows that tell of whoever was found")));
  }

  private static void put(Map<String, Object> details, List<Answer> paused, List<Answer> closed) {
    details.put("questions", paused.size());
    details.put("median", Counters.milliseconds(paused, 0.5));
    details.put("percentile99", Counters.milliseconds(paused, 0.99));
    details.put("slowest", Counters.milliseconds(paused, 1));
    details.put("medianWithoutPauses", Counters.milliseconds(closed, 0.5));
    details.put("percentile99WithoutPauses", Counters.milliseconds(closed, 0.99));
    details.put("notFound", paused.stream().filter(answer -> !answer.found()).count());
    details.put(
        "failed", Stream.concat(paused.stream(), closed.stream()).filter(Answer::failed).count());
  }

  static ConfigurableApplicationContext start(City city) {
    return new SpringApplicationBuilder(DaichoApplication.class)
        .logStartupInfo(false)
        .run(
            "--daicho.data=" + city.folder(),
            "--daicho.daily-work=false",
            "--server.port=0",
            "--logging.level.root=warn");
  }

  static Operator clerk(ConfigurableApplicationContext service) {
    service
        .getBean(SampleOperators.class)
        .create(service.getBean(Municipalities.class).find(City.CODE).orElseThrow());
    return service
        .getBean(Tenancy.class)
        .within(
            City.CODE,
            () ->
                service
                    .getBean(Operators.class)
                    .find(SampleOperators.CLERK, TERMINAL)
                    .orElseThrow());
  }
}
