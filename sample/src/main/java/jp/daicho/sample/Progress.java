package jp.daicho.sample;

/** Is told how far the making of a municipality has come. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress SILENT = (done, total) -> {};

  /**
   * Called every few thousand residents and at the end.
   *
   * @param done residents made so far
   * @param total residents asked for
   */
  void made(long done, long total);
}
