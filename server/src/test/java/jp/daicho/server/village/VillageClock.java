package jp.daicho.server.village;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service's clock in a village: it stands until it is told to go on. */
final class VillageClock extends Clock {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  /** It is nine o'clock in the morning of a day. */
  void goTo(LocalDate day) {
    now.set(day.atTime(9, 0).atZone(JAPAN).toInstant());
  }

  /** A second passes. */
  void tick() {
    now.updateAndGet(instant -> instant.plusSeconds(1));
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
  static class Hung {
    @Bean
    @Primary
    VillageClock villageClock() {
      return new VillageClock();
    }
  }
}
