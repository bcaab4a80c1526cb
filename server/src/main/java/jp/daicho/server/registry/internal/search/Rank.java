package jp.daicho.server.registry.internal.search;

/**
 * How well a person answers a question, best first. Where several parts of a name were asked for,
 * their ranks are added up.
 */
final class Rank {
  /** A number is the person's. */
  static final int NUMBER = -1;

  /** The name begins so. */
  static final int NAME_BEGINS = 0;

  /** The given name begins so. */
  static final int GIVEN_BEGINS = 1;

  /** The surname holds it, not at its beginning; above all sums of the ranks before. */
  static final int SURNAME_HOLDS = 10;

  /** The given name holds it. */
  static final int GIVEN_HOLDS = 11;

  /** The end of the surname with the beginning of the given name is so. */
  static final int ACROSS = 12;

  /** The address is so; above all sums of ranks of names. */
  static final int PLACE = 1_000;

  /** The birth date is so. */
  static final int BIRTH = 1_001;

  /** Something else of the person is so. */
  static final int OTHER = 1_002;

  private Rank() {}

  /** Whether something is held inside a name, which is only looked for when it is needed. */
  static boolean isInside(int rank) {
    return rank >= SURNAME_HOLDS;
  }
}
