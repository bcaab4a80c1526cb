package jp.daicho.server.registry;

/**
 * The resident record codes that wait to be assigned (4.3.1).
 *
 * @param left how many there are
 * @param level below how many the clerk is told to fetch more
 */
public record RecordCodeStock(int left, int level) {
  /** Whether more have to be fetched once so many are assigned. */
  public boolean isLowAfter(int assigned) {
    return left - assigned < level;
  }
}
