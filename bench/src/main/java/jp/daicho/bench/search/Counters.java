package jp.daicho.bench.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.SearchAnswer;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.registry.Search;
import org.jooq.exception.DataAccessException;

/**
 * Operators who ask at the same time, each one question after another, with a pause between or
 * without. What they wait for is the whole answer of the service: permission, search, masking and
 * the committed log entry.
 */
public final class Counters {
  /** So many operators ask at once. */
  static final int OPERATORS = 20;

  private final Enquiries enquiries;
  private final Operator operator;

  /** Of one service. */
  public Counters(Enquiries enquiries, Operator operator) {
    this.enquiries = enquiries;
    this.operator = operator;
  }

  /**
   * An answer.
   *
   * @param question what was asked
   * @param nanos how long it took
   * @param total how many were found
   * @param found whether who was looked for is among them; true where the answer has more pages
   * @param failed whether the service had no answer in time
   */
  public record Answer(Question question, long nanos, int total, boolean found, boolean failed) {}

  /** The answers to the questions, of which each is asked once by one of so many operators. */
  List<Answer> ask(List<Question> questions, int operators, int longestPauseMillis)
      throws InterruptedException, ExecutionException {
    ConcurrentLinkedQueue<Question> waiting = new ConcurrentLinkedQueue<>(questions);
    try (ExecutorService counters = Executors.newFixedThreadPool(operators)) {
      List<Future<List<Answer>>> asking = new ArrayList<>();
      for (int i = 0; i < operators; i++) {
        Random random = new Random(i);
        asking.add(counters.submit(() -> askAll(waiting, longestPauseMillis, random)));
      }
      List<Answer> all = new ArrayList<>();
      for (Future<List<Answer>> answers : asking) {
        all.addAll(answers.get());
      }
      return all;
    }
  }

  private List<Answer> askAll(
      ConcurrentLinkedQueue<Question> waiting, int longestPauseMillis, Random random)
      throws InterruptedException {
    List<Answer> answers = new ArrayList<>();
    for (Question next = waiting.poll(); next != null; next = waiting.poll()) {
      if (longestPauseMillis > 0) {
        Thread.sleep(random.nextInt(longestPauseMillis));
      }
      answers.add(ask(next));
    }
    return answers;
  }

  /** Asks one question, and measures how long the answer takes. */
  public Answer ask(Question question) {
    long start = System.nanoTime();
    SearchAnswer answer;
    try {
      answer =
          CurrentOperator.as(
              operator, () -> enquiries.find(question.text(), Search.Scope.RESIDENTS, 1));
    } catch (DataAccessException failure) {
      return new Answer(question, System.nanoTime() - start, 0, false, true);
    }
    long nanos = System.nanoTime() - start;
    boolean found =
        question.wanted() == null
            ? answer.total() > 0
            : answer.total() > answer.pageSize()
                || answer.residents().stream()
                    .anyMatch(line -> line.addressNumber().equals(question.wanted()));
    return new Answer(question, nanos, answer.total(), found, false);
  }

  /** The answers by kind of question. */
  static Map<QuestionKind, List<Answer>> byKind(List<Answer> answers) {
    Map<QuestionKind, List<Answer>> byKind = new EnumMap<>(QuestionKind.class);
    answers.forEach(
        answer ->
            byKind
                .computeIfAbsent(answer.question().kind(), kind -> new ArrayList<>())
                .add(answer));
    return byKind;
  }

  /** A share of the answers took at most so many milliseconds; 0.5 for the median. */
  public static double milliseconds(List<Answer> answers, double share) {
    return Times.milliseconds(answers.stream().map(Answer::nanos).toList(), share);
  }
}
