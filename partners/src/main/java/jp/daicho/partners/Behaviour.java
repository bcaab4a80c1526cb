package jp.daicho.partners;

import java.util.Objects;

/**
 * How a stand-in behaves until it is told otherwise.
 *
 * @param refuse why it refuses what it is sent; empty if it takes it
 * @param unavailable whether it answers that it is out of service, to whatever it is asked
 * @param delayMilliseconds how long it waits before it answers, in milliseconds
 * @param repeat whether it hands over messages again that have been acknowledged
 */
public record Behaviour(String refuse, boolean unavailable, int delayMilliseconds, boolean repeat) {
  /** Takes everything at once and hands over everything once. */
  public static final Behaviour NORMAL = new Behaviour("", false, 0, false);

  /** A behaviour. */
  public Behaviour {
    Objects.requireNonNull(refuse);
    if (delayMilliseconds < 0) {
      throw new IllegalArgumentException("nobody answers before he is asked");
    }
  }

  /** Refuses what it is sent, and says why. */
  public static Behaviour refusing(String why) {
    return new Behaviour(why, false, 0, false);
  }

  /** Is out of service. */
  public static Behaviour outOfService() {
    return new Behaviour("", true, 0, false);
  }

  /** Hands over again what was acknowledged. */
  public static Behaviour repeating() {
    return new Behaviour("", false, 0, true);
  }

  /** Answers late. */
  public static Behaviour delaying(int milliseconds) {
    return new Behaviour("", false, milliseconds, false);
  }
}
