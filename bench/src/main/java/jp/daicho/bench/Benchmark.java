package jp.daicho.bench;

/** Something worth measuring, with its yardstick. */
public interface Benchmark {
  /** What it is called on the command line. */
  String name();

  /** What is measured and against what, in one line. */
  String about();

  /** What {@code --scale} counts, such as residents. */
  String scaleUnit();

  /** The scale when none is given. */
  long usualScale();

  /**
   * Measures ours and the yardstick and gives each figure to the run as soon as it is known.
   *
   * @throws Exception whatever keeps it from being measured
   */
  void measure(Run run) throws Exception;
}
