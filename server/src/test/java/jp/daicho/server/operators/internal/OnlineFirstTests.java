package jp.daicho.server.operators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 9.1: 大量処理を行う場合でもオンライン処理に影響が出ないこと. */
@Timeout(60)
class OnlineFirstTests {
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void batchWorkWaitsUntilWhoeverIsAtACounterIsServed() throws Exception {
    OnlineFirst onlineFirst = new OnlineFirst(LONG, LONG);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch waits = new CountDownLatch(1);
    AtomicBoolean served = new AtomicBoolean();
    try (ExecutorService counter = Executors.newSingleThreadExecutor();
        ExecutorService batch = Executors.newSingleThreadExecutor()) {
      Future<Boolean> online =
          counter.submit(
              () ->
                  onlineFirst.serve(
                      () -> {
                        begun.countDown();
                        waits.await();
                        served.set(true);
                        return true;
                      }));
      begun.await();
      Future<Boolean> behind =
          batch.submit(
              () -> {
                OnlineFirst.Turns turns = onlineFirst.batch();
                waits.countDown();
                turns.giveWay();
                return served.get();
              });

      assertThat(behind.get(30, TimeUnit.SECONDS)).isTrue();
      assertThat(online.get()).isTrue();
    }
  }

  @Test
  void batchWorkGoesOnInTheEndWhereCountersNeverRest() {
    OnlineFirst onlineFirst = new OnlineFirst(Duration.ofMillis(1), LONG);

    String done =
        onlineFirst.serve(
            () -> {
              OnlineFirst.Turns turns = onlineFirst.batch();
              for (int person = 0; person < 1_000_000; person++) {
                turns.giveWay();
              }
              return "listed";
            });

    assertThat(done).isEqualTo("listed");
  }

  @Test
  void workThatBreaksOffIsNotWaitedForEver() {
    OnlineFirst onlineFirst = new OnlineFirst(LONG, LONG);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                onlineFirst.serve(
                    () -> {
                      throw new IllegalArgumentException("refused");
                    }));

    onlineFirst.batch().giveWay();
  }
}
