package jp.daicho.server.cli;

import java.io.PrintWriter;

/** Says what to do if the command is broken off from outside, as by Ctrl+C, before it is closed. */
final class Interruption implements AutoCloseable {
  private final Thread words;

  Interruption(PrintWriter err, String words) {
    this.words =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  err.printf("%n%s%n", words);
                  err.flush();
                });
    Runtime.getRuntime().addShutdownHook(this.words);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(words);
    } catch (IllegalStateException goingDown) {
      // Then it is said.
      Thread.currentThread().interrupt();
    }
  }
}
