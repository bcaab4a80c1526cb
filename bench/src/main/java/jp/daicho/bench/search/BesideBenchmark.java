package jp.daicho.bench.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.Run;
import jp.daicho.bench.city.City;
import jp.daicho.bench.search.OrdinarySearch.Way;
import jp.daicho.server.registry.Search;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What finding people takes beside {@code ILIKE} and a trigram index, for questions that those can
 * answer too: one after another, by turns, each in a transaction, all without permission and log.
 */
public final class BesideBenchmark implements Benchmark {
  private static final int QUESTIONS = 40;
  private static final int ILIKE_QUESTIONS = 3;
  private static final int ROUNDS = 4;
  private static final int WARM_UP = 2_000;

  /** What takes longer is not asked again: how warm it was does not matter then. */
  private static final long LONG = 200_000_000;

  /** Made when the command starts. */
  public BesideBenchmark() {}

  @Override
  public String name() {
    return "search-beside";
  }

  @Override
  public String about() {
    return "finding people, against ILIKE and a trigram index";
  }

  @Override
  public String scaleUnit() {
    return "residents";
  }

  @Override
  public long usualScale() {
    return 50_000;
  }

  /**
   * Somebody who finds.
   *
   * @param <X> what may go wrong
   */
  @FunctionalInterface
  private interface Finding<X extends Exception> {
    int find(Question question) throws X;
  }

  /**
   * A question with what it took.
   *
   * @param ours nanoseconds, a mean
   * @param trigram the same of the trigram index
   * @param found how many we found, as far as we count
   * @param foundByTrigram how many that found
   */
  private record Asked(Question question, long ours, long trigram, int found, int foundByTrigram) {}

  @Override
  public void measure(Run run) throws Exception {
    try (City city = City.open(run);
        Connection owner = city.connectAsOwner();
        Connection ordinary = OrdinaryDatabase.open(run, city);
        ConfigurableApplicationContext service = SearchBenchmark.start(city)) {
      Questions questions =
          Questions.draw(
              owner,
              city.encryption(),
              City.CODE.value(),
              run.scale(),
              SearchBenchmark.questionsOfAKind(run.scale()));
      StraightSearch straight = StraightSearch.of(service, SearchBenchmark.clerk(service));
      OrdinarySearch yardstick = new OrdinarySearch(ordinary);
      run.say("warming up");
      List<Question> mixed = questions.mixed();
      for (int i = 0; i < WARM_UP; i++) {
        straight.find(mixed.get(i % mixed.size()).text());
      }
      List<Asked> all = new ArrayList<>();
      for (QuestionKind kind : QuestionKind.values()) {
        QuestionKind.Text text = kind.text();
        List<Question> some = first(questions.of(kind), QUESTIONS);
        if (text != null && !some.isEmpty()) {
          run.say("asking %s", kind.label());
          List<Asked> asked = askByTurns(straight, yardstick, text, some);
          all.addAll(asked);
          report(run, "." + kind.label(), asked, ilike(yardstick, text, some));
        }
      }
      report(run, "", all, 0);
    }
  }

  private static List<Question> first(List<Question> questions, int most) {
    return questions.subList(0, Math.min(most, questions.size()));
  }

  private static List<Asked> askByTurns(
      StraightSearch straight,
      OrdinarySearch yardstick,
      QuestionKind.Text text,
      List<Question> questions)
      throws SQLException {
    Turns<RuntimeException> ours = new Turns<>(question -> straight.find(question.text()));
    Turns<SQLException> trigram =
        new Turns<>(question -> yardstick.ask(Way.PG_TRGM, text, question.text()));
    for (int round = 0; round <= ROUNDS; round++) {
      for (int i = 0; i < questions.size(); i++) {
        Question question = questions.get(i);
        if ((round + i) % 2 == 0) {
          ours.ask(question);
          trigram.ask(question);
        } else {
          trigram.ask(question);
          ours.ask(question);
        }
      }
    }
    return questions.stream()
        .distinct()
        .map(
            question ->
                new Asked(
                    question,
                    ours.took(question),
                    trigram.took(question),
                    ours.found(question),
                    trigram.found(question)))
        .toList();
  }

  /** What one of two took for each question; the first time does not count unless it was long. */
  private static final class Turns<X extends Exception> {
    private final Finding<X> finding;
    private final Map<Question, List<Long>> took = new LinkedHashMap<>();
    private final Map<Question, Integer> found = new LinkedHashMap<>();

    Turns(Finding<X> finding) {
      this.finding = finding;
    }

    void ask(Question question) throws X {
      List<Long> before = took.computeIfAbsent(question, any -> new ArrayList<>());
      if (before.size() == 1 && before.getFirst() > LONG) {
        return;
      }
      long start = System.nanoTime();
      found.put(question, finding.find(question));
      before.add(System.nanoTime() - start);
    }

    long took(Question question) {
      List<Long> all = took.getOrDefault(question, List.of());
      return (long)
          all.stream()
              .skip(all.size() == 1 ? 0 : 1)
              .mapToLong(Long::longValue)
              .average()
              .orElseThrow();
    }

    int found(Question question) {
      return found.getOrDefault(question, 0);
    }
  }

  /** The median of a few: every row is looked at, whatever is asked. */
  private static double ilike(
      OrdinarySearch yardstick, QuestionKind.Text text, List<Question> questions)
      throws SQLException {
    List<Long> took = new ArrayList<>();
    for (Question question : first(questions, ILIKE_QUESTIONS)) {
      long start = System.nanoTime();
      yardstick.ask(Way.ILIKE, text, question.text());
      took.add(System.nanoTime() - start);
    }
    return Times.milliseconds(took, 0.5);
  }

  private void report(Run run, String kind, List<Asked> asked, double ilike) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("questions", asked.size());
    details.put("median", Times.milliseconds(times(asked, Asked::ours), 0.5));
    details.put("percentile99", Times.milliseconds(times(asked, Asked::ours), 0.99));
    details.put("pgTrgmMedian", Times.milliseconds(times(asked, Asked::trigram), 0.5));
    details.put("pgTrgm99", Times.milliseconds(times(asked, Asked::trigram), 0.99));
    details.put("slowerThanPgTrgm", asked.stream().filter(it -> it.ours() > it.trigram()).count());
    if (ilike > 0) {
      details.put("ilikeMilliseconds", ilike);
    }
    details.put("missedByPgTrgm", missed(asked, Asked::found, Asked::foundByTrigram));
    details.put("missedByUs", missed(asked, Asked::foundByTrigram, Asked::found));
    details.put("target", "at least 20 times faster than ILIKE, not slower than pg_trgm");
    details.put("yardstickIs", "the mean of pg_trgm for the same questions, by turns");
    run.report(
        new Figure(
            name() + kind,
            Times.mean(times(asked, Asked::ours)),
            "ms",
            Times.mean(times(asked, Asked::trigram)),
            details));
  }

  /** How many more one finds than the other, for questions that both could count to the end. */
  private static long missed(
      List<Asked> asked, ToLongFunction<Asked> one, ToLongFunction<Asked> other) {
    return asked.stream()
        .filter(it -> Math.max(it.found(), it.foundByTrigram()) < Search.MOST_COUNTED)
        .mapToLong(it -> Math.max(0, one.applyAsLong(it) - other.applyAsLong(it)))
        .sum();
  }

  private static List<Long> times(List<Asked> asked, ToLongFunction<Asked> took) {
    return asked.stream().mapToLong(took).boxed().toList();
  }
}
