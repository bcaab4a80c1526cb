package jp.daicho.server.database.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process that works on a cluster directory, as its {@code postmaster.pid} tells.
 *
 * @param process the process
 * @param port the port it listens on
 * @param ready whether it takes connections
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {
  private static final int CONNECT_MILLISECONDS = 1000;
  private static final int LINE_PID = 0;
  private static final int LINE_PORT = 3;
  private static final int LINE_STATUS = 7;

  /** The living server of a cluster, if there is one. A file left by a dead one is not a server. */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    if (lines.size() <= LINE_PORT) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.get(LINE_PORT).strip());
    boolean ready = lines.size() > LINE_STATUS && lines.get(LINE_STATUS).strip().equals("ready");
    return ProcessHandle.of(Long.parseLong(lines.get(LINE_PID).strip()))
        .filter(ProcessHandle::isAlive)
        .filter(Postmaster::isPostgres)
        .map(process -> new Postmaster(process, port, ready));
  }

  /** After a restart of the machine the number may belong to somebody else. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }

  /**
   * Waits until the server takes connections, is gone, or the time is over. The word of the file is
   * not enough: a killed server leaves it behind, and stays a process until its parent notices.
   */
  static Optional<Postmaster> awaitReady(Path cluster, Duration patience)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Optional<Postmaster> found = of(cluster);
    while (found.isPresent() && !found.get().answers() && System.nanoTime() < end) {
      Thread.sleep(100);
      found = of(cluster);
    }
    return found.filter(Postmaster::answers);
  }

  private boolean answers() {
    if (!ready) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /** Asks the server to end once its clients are gone, and waits for it. */
  boolean stop(Duration patience) throws InterruptedException {
    process.destroy();
    try {
      process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException late) {
      return false;
    }
  }
}
