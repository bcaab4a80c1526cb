package jp.daicho.server.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.daicho.ledger.number.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Who needs numbers while somebody asks for some waits, and is served with all who wait. */
class SharedTakingTests {
  private static final MunicipalityCode HERE = MunicipalityCode.of("212024");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final SharedTaking together = new SharedTaking();
  private final List<SortedMap<String, Long>> asked = new ArrayList<>();
  private final Map<String, Long> last = new TreeMap<>();
  private final CountDownLatch isAsked = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void thoseWhoWaitAreServedByOneQuestion() throws Exception {
    CompletableFuture<Map<String, Long>> first = clerk(counts("MOVE", 1, "ADDRESS", 2), false);
    assertThat(isAsked.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    List<CompletableFuture<Map<String, Long>>> others =
        List.of(
            waiting(counts("MOVE", 1, "ADDRESS", 8)),
            waiting(counts("MOVE", 1, "DRAFT", 1)),
            waiting(counts("MOVE", 1, "ADDRESS", 1)));
    goOn.countDown();

    assertThat(of(first)).isEqualTo(counts("MOVE", 1, "ADDRESS", 2));
    assertThat(of(others.get(0))).isEqualTo(counts("MOVE", 2, "ADDRESS", 10));
    assertThat(of(others.get(1))).isEqualTo(counts("MOVE", 3, "DRAFT", 1));
    assertThat(of(others.get(2))).isEqualTo(counts("MOVE", 4, "ADDRESS", 11));
    assertThat(asked)
        .containsExactly(
            counts("MOVE", 1, "ADDRESS", 2),
            new TreeMap<>(Map.of("MOVE", 3L, "ADDRESS", 9L, "DRAFT", 1L)));
  }

  @Test
  void aFailureIsToldToWhoAskedAndTheOthersAreServed() throws Exception {
    CompletableFuture<Map<String, Long>> first = clerk(counts("MOVE", 1, "ADDRESS", 2), true);
    assertThat(isAsked.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Map<String, Long>> other = waiting(counts("MOVE", 1, "ADDRESS", 1));
    goOn.countDown();

    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> of(first))
        .withMessageContaining("no answer");
    assertThat(of(other)).isEqualTo(counts("MOVE", 1, "ADDRESS", 1));
    assertThat(together.take(HERE, counts("MOVE", 1, "ADDRESS", 1), this::answer))
        .isEqualTo(counts("MOVE", 2, "ADDRESS", 2));
  }

  /** The first whom the database answers only when it is told to go on. */
  private CompletableFuture<Map<String, Long>> clerk(
      SortedMap<String, Long> counts, boolean fails) {
    CompletableFuture<Map<String, Long>> taken = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                taken.complete(together.take(HERE, counts, all -> answerLate(all, fails)));
              } catch (RuntimeException failure) {
                taken.completeExceptionally(failure);
              }
            });
    return taken;
  }

  /** Another one, who waits by now. */
  private CompletableFuture<Map<String, Long>> waiting(SortedMap<String, Long> counts)
      throws InterruptedException {
    CompletableFuture<Map<String, Long>> taken = new CompletableFuture<>();
    Thread clerk =
        Thread.ofPlatform()
            .daemon()
            .start(() -> taken.complete(together.take(HERE, counts, this::answer)));
    Instant end = Instant.now().plus(LIMIT);
    while (clerk.getState() != Thread.State.WAITING && Instant.now().isBefore(end)) {
      Thread.sleep(1);
    }
    assertThat(clerk.getState()).isEqualTo(Thread.State.WAITING);
    return taken;
  }

  private Map<String, Long> answerLate(SortedMap<String, Long> counts, boolean fails) {
    isAsked.countDown();
    try {
      assertThat(goOn.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    if (fails) {
      throw new IllegalStateException("no answer");
    }
    return answer(counts);
  }

  private synchronized Map<String, Long> answer(SortedMap<String, Long> counts) {
    asked.add(new TreeMap<>(counts));
    counts.forEach((series, count) -> last.merge(series, count, Long::sum));
    Map<String, Long> answer = new TreeMap<>(last);
    answer.keySet().retainAll(counts.keySet());
    return answer;
  }

  private static SortedMap<String, Long> counts(String one, long of, String other, long ofOther) {
    return new TreeMap<>(Map.of(one, of, other, ofOther));
  }

  private static Map<String, Long> of(CompletableFuture<Map<String, Long>> taken) throws Exception {
    return taken.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }
}
