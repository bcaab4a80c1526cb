package jp.daicho.server.protection;

import org.jspecify.annotations.Nullable;

/**
 * What is shown with somebody in results and with her record (1.1.16, 2.2.4, 3.1).
 *
 * @param support that she is under support measures; null if not
 * @param restriction that clerks restricted something about her; null if not
 */
public record Marks(@Nullable Mark support, @Nullable RestrictionMark restriction) {
  /** Nothing. */
  public static final Marks NONE = new Marks(null, null);

  /** Whether her record may not be looked at. */
  public boolean withholds() {
    return restriction != null && restriction.withholds();
  }
}
