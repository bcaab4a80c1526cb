package jp.daicho.server.audit.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the database keeps them: microseconds since the beginning of 2000 in UTC. */
final class DatabaseTime {
  private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

  private DatabaseTime() {}

  static long micros(Instant moment) {
    return BEGINNING.until(moment, ChronoUnit.MICROS);
  }

  static Instant instant(long micros) {
    return BEGINNING.plus(micros, ChronoUnit.MICROS);
  }
}
