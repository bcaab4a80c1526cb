package jp.daicho.server.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service's clock in a test: it stands still, and is moved on by the test. */
public final class MovedClock extends Clock {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final AtomicReference<Instant> now = new AtomicReference<>(noonOfToday());

  private static Instant noonOfToday() {
    return Clock.system(JAPAN)
        .instant()
        .atZone(JAPAN)
        .toLocalDate()
        .atTime(12, 0)
        .atZone(JAPAN)
        .toInstant();
  }

  /** Noon of the real day again. */
  public void reset() {
    now.set(noonOfToday());
  }

  /** It is nine o'clock in the morning of a day. */
  public void goTo(LocalDate day) {
    now.set(day.atTime(9, 0).atZone(JAPAN).toInstant());
  }

  /** Time passes. */
  public void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  @Override
  public ZoneId getZone() {
    return JAPAN;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  /** Puts it in the place of the real one. */
  @TestConfiguration
  public static class Hung {
    /** The clock. */
    @Bean
    @Primary
    public MovedClock movedClock() {
      return new MovedClock();
    }
  }
}
