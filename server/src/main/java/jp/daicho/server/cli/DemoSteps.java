package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.util.Locale;
import jp.daicho.server.tenancy.Work;

/** Prints the steps of the demonstration, each with its time and what came out of it. */
final class DemoSteps {
  private final PrintWriter out;
  private final PrintWriter err;
  private int number;

  DemoSteps(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Where progress goes. */
  PrintWriter err() {
    return err;
  }

  /**
   * Does a step and prints its name and time.
   *
   * @throws X what the step throws
   */
  <T, X extends Exception> T time(String name, Work<T, X> step) throws X {
    long start = System.nanoTime();
    T outcome = step.run();
    number++;
    out.printf(Locale.ROOT, "%2d. %s (%.1f s)%n", number, name, (System.nanoTime() - start) / 1e9);
    out.flush();
    return outcome;
  }

  /** Prints what came out of a step. */
  void say(String words) {
    out.println("    " + words);
    out.flush();
  }

  /** Prints a line of its own. */
  void line(String words) {
    out.println(words);
    out.flush();
  }
}
