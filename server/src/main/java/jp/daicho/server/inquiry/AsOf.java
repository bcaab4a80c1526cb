package jp.daicho.server.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A day of the past, seen from a day: what the register said of it then. What was registered, or
 * cancelled, later is not known yet (1.2.1).
 *
 * @param day the day that is asked about
 * @param knownOn the day until whose end entries count
 */
public record AsOf(LocalDate day, LocalDate knownOn) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** A day seen from a day. */
  public AsOf {
    Objects.requireNonNull(day);
    Objects.requireNonNull(knownOn);
  }

  /** The last moment whose entries count. */
  public Instant known() {
    return knownOn.plusDays(1).atStartOfDay(JAPAN).toInstant().minusNanos(1);
  }
}
