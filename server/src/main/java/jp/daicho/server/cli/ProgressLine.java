package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * Shows on the error output that something is going on, once it has gone on for two seconds: a line
 * that is written over on a terminal, a new one now and then elsewhere. Safe for use by several
 * threads.
 */
final class ProgressLine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final PrintWriter err;
  private final boolean terminal;
  private final Duration between;
  private long next = System.nanoTime() + PATIENCE.toNanos();
  private boolean shown;

  ProgressLine(PrintWriter err) {
    this(err, System.console() != null && System.console().isTerminal());
  }

  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
    this.between = terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5);
  }

  /** Says how far it is, if it is time to. */
  synchronized void say(String words) {
    if (System.nanoTime() < next) {
      return;
    }
    next = System.nanoTime() + between.toNanos();
    err.print(terminal ? "\r\u001b[K" + words : words + System.lineSeparator());
    err.flush();
    shown = true;
  }

  /** Clears the line. */
  @Override
  public synchronized void close() {
    if (shown && terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
