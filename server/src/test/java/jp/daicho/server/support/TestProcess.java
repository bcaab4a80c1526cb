package jp.daicho.server.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Processes that tests start and listen to: one that hangs is ended, so that the test ends too. */
public final class TestProcess {
  private static final int PATIENCE_IN_MINUTES = 10;

  private TestProcess() {}

  /**
   * A program of the tests on this JDK with this class path.
   *
   * @param options those of the JVM
   */
  public static ProcessBuilder java(
      List<String> options, Class<?> program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** Like {@link #java}, for a short life, and without what it says of its faults. */
  public static ProcessBuilder shortLived(Class<?> program, List<String> arguments) {
    return java(List.of("-XX:TieredStopAtLevel=1"), program, arguments)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** Starts it; it is killed if it should still run when nobody can expect it to. */
  public static Process start(ProcessBuilder command) throws IOException {
    Process process = command.start();
    CompletableFuture.delayedExecutor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)
        .execute(process::destroyForcibly);
    return process;
  }
}
