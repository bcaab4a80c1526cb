package jp.daicho.server.registry;

/**
 * The highest serials among numbers that come from elsewhere, behind which the municipality's own
 * series go on (1.1.13). Numbers of another form than ours do not count.
 *
 * @param move of moves; 0 where there is none, as below
 * @param address of 宛名番号
 * @param household of 世帯番号
 */
public record HighestNumbers(long move, long address, long household) {
  /** Of no numbers at all. */
  static final HighestNumbers NONE = new HighestNumbers(0, 0, 0);

  /** The higher ones of both. */
  HighestNumbers and(HighestNumbers other) {
    return new HighestNumbers(
        Math.max(move, other.move),
        Math.max(address, other.address),
        Math.max(household, other.household));
  }
}
