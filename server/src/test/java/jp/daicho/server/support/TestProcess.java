package jp.daicho.server.support;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Processes that tests start and listen to: one that hangs is ended, so that the test ends too. */
public final class TestProcess {
  private static final int PATIENCE_IN_MINUTES = 10;

  private TestProcess() {}

  /** Starts it; it is killed if it should still run when nobody can expect it to. */
  public static Process start(ProcessBuilder command) throws IOException {
    Process process = command.start();
    CompletableFuture.delayedExecutor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)
        .execute(process::destroyForcibly);
    return process;
  }
}
