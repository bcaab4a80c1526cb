package jp.daicho.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that can be repeated: the same seed and stream give the same sequence on every machine.
 *
 * <p>Each household has a stream of its own, so that a change in how one is made leaves the others
 * as they were.
 */
final class Chance {
  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  static Chance of(long seed, long stream) {
    return new Chance(
        new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ stream * 0xD1B54A32D192ED03L));
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 inclusive to 1 exclusive. */
  double fraction() {
    return random.nextDouble();
  }

  /** A number between two, both included; the first if they are in the wrong order. */
  int between(int first, int last) {
    return last <= first ? first : random.nextInt(first, last + 1);
  }

  /** A number near a middle, at most three spreads away. */
  int around(int middle, double spread) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += random.nextDouble() * 2 - 1;
    }
    return middle + (int) Math.round(sum * spread);
  }

  /** A day between two, both included; the first if they are in the wrong order. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(between(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last))));
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  char letter() {
    return (char) ('A' + random.nextInt(26));
  }
}
