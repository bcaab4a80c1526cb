package jp.daicho.server.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTests {
  private final AtomicLong now = new AtomicLong();
  private final Allowance allowance = new Allowance(60, now::get);

  @Test
  void soManyAMinuteForEachAndWhatWasUsedComesBackEvenly() {
    for (int i = 0; i < 60; i++) {
      assertThat(allowance.use("one")).isTrue();
    }
    assertThat(allowance.isLeft("one")).isFalse();
    assertThat(allowance.use("one")).isFalse();
    assertThat(allowance.use("other")).isTrue();

    pass(Duration.ofMillis(1001));
    assertThat(allowance.isLeft("one")).isTrue();
    assertThat(allowance.use("one")).isTrue();
    assertThat(allowance.use("one")).isFalse();

    pass(Duration.ofMinutes(1));
    for (int i = 0; i < 60; i++) {
      assertThat(allowance.use("one")).isTrue();
    }
    assertThat(allowance.use("one")).isFalse();
  }

  @Test
  void whoeverComesUnderManyNamesFillsNoMemoryAndFreesNobodyElseWhoIsAtWork() {
    for (int i = 0; i < 60; i++) {
      allowance.use("guesser");
    }
    for (int i = 0; i < 100_000; i++) {
      allowance.use("name " + i);
      assertThat(allowance.use("guesser")).isFalse();
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
