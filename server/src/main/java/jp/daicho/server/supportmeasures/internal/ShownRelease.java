package jp.daicho.server.supportmeasures.internal;

import jp.daicho.server.restrictions.TemporaryRelease;

/**
 * A release as pages show it.
 *
 * @param reason what was examined
 * @param until when the error comes back
 * @param operator who released it
 * @param at when
 */
record ShownRelease(String reason, String until, String operator, String at) {
  static ShownRelease of(TemporaryRelease release) {
    return new ShownRelease(
        release.reason(),
        ShownMeasure.moment(release.until()),
        release.operator(),
        ShownMeasure.moment(release.at()));
  }

  /** Without the reason, which may name somebody. */
  @Override
  public String toString() {
    return "ShownRelease";
  }
}
