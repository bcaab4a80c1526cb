package jp.daicho.bench.registration;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The time that processors spent for this process and for the database. Unlike the time that
 * passes, it hardly depends on what else the machine does.
 */
public final class ProcessorTime {
  private final ProcessHandle database;

  /** Of the database in a data directory. */
  public ProcessorTime(Path data) throws IOException {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    this.database = ProcessHandle.of(postmaster).orElseThrow();
  }

  /**
   * Seconds so far.
   *
   * @param own of this process, with its compilers
   * @param database of the database, as far as the system tells; what processes that ended took is
   *     missing
   */
  public record Spent(double own, double database) {
    /** From an earlier moment to this one. */
    public Spent since(Spent earlier) {
      return new Spent(own - earlier.own, database - earlier.database);
    }

    /** Together with another time. */
    public Spent plus(Spent other) {
      return new Spent(own + other.own, database + other.database);
    }
  }

  /** What was spent so far. */
  public Spent spent() {
    double own =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getProcessCpuTime() / 1e9
            : 0;
    return new Spent(
        own,
        database
            .descendants()
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToDouble(time -> time.toNanos() / 1e9)
            .sum());
  }
}
