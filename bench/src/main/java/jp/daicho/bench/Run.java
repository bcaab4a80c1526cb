package jp.daicho.bench;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * One run of a benchmark: how much to do, where to keep files, and where to tell what comes out.
 */
public final class Run {
  private final long scale;
  private final Path home;
  private final PrintStream figures;
  private final PrintStream progress;

  /**
   * A run.
   *
   * @param scale how much to do, in the unit of the benchmark
   * @param home the project's folder; files are kept below its {@code target}, on the disk and not
   *     in memory, because what is durable is measured
   * @param figures where each figure is printed in a line
   * @param progress where people read how far it is
   */
  public Run(long scale, Path home, PrintStream figures, PrintStream progress) {
    this.scale = scale;
    this.home = home.toAbsolutePath().normalize();
    this.figures = figures;
    this.progress = progress;
  }

  /** How much to do, in the unit of the benchmark. */
  public long scale() {
    return scale;
  }

  /** The project's folder. */
  public Path home() {
    return home;
  }

  /** Where benchmarks keep their files. */
  public Path workFolder() {
    return home.resolve("target").resolve("bench");
  }

  /** Prints a figure in a line of its own. */
  public void report(Figure figure) {
    figures.println(figure.toJson());
    figures.flush();
  }

  /** Tells people how far it is. */
  public void say(String words, Object... values) {
    progress.printf("  " + words + "%n", values);
    progress.flush();
  }
}
