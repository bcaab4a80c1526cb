package jp.daicho.bench.search;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.Run;
import jp.daicho.bench.city.City;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Search;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What it costs that every look passes the door: permission, masking, marks of support measures and
 * the log entry with its durable commit, beside the same searches asked straight.
 */
public final class AccessBenchmark implements Benchmark {
  private static final int QUESTIONS_OF_A_KIND = 40;
  private static final int ROUNDS = 6;
  private static final Operation NOTHING =
      Operation.of("計測", AuditAction.ENQUIRY, Permission.ENQUIRY);

  /** Made when the command starts. */
  public AccessBenchmark() {}

  @Override
  public String name() {
    return "access";
  }

  @Override
  public String about() {
    return "searches through permission, masking and log, against the same without";
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
        Connection owner = city.connectAsOwner();
        ConfigurableApplicationContext service = SearchBenchmark.start(city)) {
      List<Question> questions =
          Questions.draw(
                  owner, city.encryption(), City.CODE.value(), run.scale(), QUESTIONS_OF_A_KIND)
              .mixed();
      Operator clerk = SearchBenchmark.clerk(service);
      Enquiries enquiries = service.getBean(Enquiries.class);
      StraightSearch straight = StraightSearch.of(service, clerk);
      Door door = service.getBean(Door.class);
      Way guarded =
          new Way(
              question ->
                  CurrentOperator.as(
                      clerk, () -> enquiries.find(question.text(), Search.Scope.RESIDENTS, 1)));
      Way bare = new Way(question -> straight.ask(question.text()));
      Way finding = new Way(question -> straight.find(question.text()));
      Way nothing =
          new Way(question -> CurrentOperator.as(clerk, () -> door.enter(NOTHING, it -> 0)));
      // Each is as often the first to ask a question as the others. What finds nothing is not among
      // them: whoever came after it would be the first.
      List<Way> ways = List.of(guarded, bare, finding);
      run.say("asking %,d questions %d times, each way by turns", questions.size(), ROUNDS + 1);
      for (int round = 0; round <= ROUNDS; round++) {
        for (int i = 0; i < questions.size(); i++) {
          ask(ways, questions.get(i), round + i, round > 0);
        }
      }
      for (Question question : questions) {
        ask(List.of(nothing), question, 0, true);
      }
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("questions", questions.size());
      details.put("medianGuarded", Times.milliseconds(guarded.took(), 0.5));
      details.put("medianStraight", Times.milliseconds(bare.took(), 0.5));
      details.put("meanFindingAlone", Times.mean(finding.took()));
      details.put("doorAloneMilliseconds", Times.milliseconds(nothing.took(), 0.5));
      details.put("target", "ratio <= 1.15");
      details.put(
          "yardstickIs",
          "the same searches, kept in the history, in one transaction without door, mask and log");
      run.report(
          new Figure(
              name() + ".search",
              Times.mean(guarded.took()),
              "ms",
              Times.mean(bare.took()),
              details));
    }
  }

  /**
   * Asks a question in each way, and begins with another one each time: who asks second finds the
   * processor and the database warm from the first.
   */
  private static void ask(List<Way> ways, Question question, int first, boolean counts) {
    for (int i = 0; i < ways.size(); i++) {
      Way way = ways.get((first + i) % ways.size());
      long start = System.nanoTime();
      way.asking().accept(question);
      if (counts) {
        way.took().add(System.nanoTime() - start);
      }
    }
  }

  /**
   * A way of asking.
   *
   * @param asking how
   * @param took nanoseconds of each question that counted
   */
  private record Way(Consumer<Question> asking, List<Long> took) {
    Way(Consumer<Question> asking) {
      this(asking, new ArrayList<>());
    }
  }
}
