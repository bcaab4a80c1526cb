package jp.daicho.server.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.registry.internal.RegisterNumbers.Series;
import org.junit.jupiter.api.Test;

/** Who needs numbers while somebody asks for some waits, and is served with all who wait. */
class SharedTakingTests {
  private static final MunicipalityCode HERE = MunicipalityCode.of("212024");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final SharedTaking together = new SharedTaking();
  private final List<Map<Series, Long>> asked = new ArrayList<>();
  private final Map<Series, Long> last = new EnumMap<>(Series.class);
  private final CountDownLatch isAsked = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void thoseWhoWaitAreServedByOneQuestion() throws Exception {
    CompletableFuture<Map<Series, Long>> first =
        clerk(counts(Series.MOVE, 1, Series.ADDRESS, 2), false);
    assertThat(isAsked.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    List<CompletableFuture<Map<Series, Long>>> others =
        List.of(
            waiting(counts(Series.MOVE, 1, Series.ADDRESS, 8)),
            waiting(counts(Series.MOVE, 1, Series.DRAFT, 1)),
            waiting(counts(Series.MOVE, 1, Series.ADDRESS, 1)));
    goOn.countDown();

    assertThat(of(first)).isEqualTo(counts(Series.MOVE, 1, Series.ADDRESS, 2));
    assertThat(of(others.get(0))).isEqualTo(counts(Series.MOVE, 2, Series.ADDRESS, 10));
    assertThat(of(others.get(1))).isEqualTo(counts(Series.MOVE, 3, Series.DRAFT, 1));
    assertThat(of(others.get(2))).isEqualTo(counts(Series.MOVE, 4, Series.ADDRESS, 11));
    assertThat(asked)
        .containsExactly(
            counts(Series.MOVE, 1, Series.ADDRESS, 2),
            new EnumMap<>(Map.of(Series.MOVE, 3L, Series.ADDRESS, 9L, Series.DRAFT, 1L)));
  }

  @Test
  void aFailureIsToldToWhoAskedAndTheOthersAreServed() throws Exception {
    CompletableFuture<Map<Series, Long>> first =
        clerk(counts(Series.MOVE, 1, Series.ADDRESS, 2), true);
    assertThat(isAsked.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Map<Series, Long>> other = waiting(counts(Series.MOVE, 1, Series.ADDRESS, 1));
    goOn.countDown();

    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> of(first))
        .withMessageContaining("no answer");
    assertThat(of(other)).isEqualTo(counts(Series.MOVE, 1, Series.ADDRESS, 1));
    assertThat(together.take(HERE, counts(Series.MOVE, 1, Series.ADDRESS, 1), this::answer))
        .isEqualTo(counts(Series.MOVE, 2, Series.ADDRESS, 2));
  }

  /** The first whom the database answers only when it is told to go on. */
  private CompletableFuture<Map<Series, Long>> clerk(Map<Series, Long> counts, boolean fails) {
    CompletableFuture<Map<Series, Long>> taken = new CompletableFuture<>();
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
  private CompletableFuture<Map<Series, Long>> waiting(Map<Series, Long> counts)
      throws InterruptedException {
    CompletableFuture<Map<Series, Long>> taken = new CompletableFuture<>();
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

  private Map<Series, Long> answerLate(Map<Series, Long> counts, boolean fails) {
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

  private synchronized Map<Series, Long> answer(Map<Series, Long> counts) {
    asked.add(new EnumMap<>(counts));
    counts.forEach((series, count) -> last.merge(series, count, Long::sum));
    Map<Series, Long> answer = new EnumMap<>(last);
    answer.keySet().retainAll(counts.keySet());
    return answer;
  }

  private static Map<Series, Long> counts(Series one, long of, Series other, long ofOther) {
    return new EnumMap<>(Map.of(one, of, other, ofOther));
  }

  private static Map<Series, Long> of(CompletableFuture<Map<Series, Long>> taken) throws Exception {
    return taken.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }
}
