package jp.daicho.bench.startup;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A web application started as a process of its own, waited for and stopped again. */
final class Started {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int ANSWERED = 200;

  private Started() {}

  /**
   * What was seen of a start.
   *
   * @param seconds from the start of the process to the first page answered
   * @param residentMegabytes memory of the process then (RSS); 0 where it cannot be told
   */
  record Observed(double seconds, double residentMegabytes) {}

  /** A port nobody listens on. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /**
   * Starts a process, waits for its page and stops it.
   *
   * @throws IOException if it ends before it answers, or does not answer in time
   */
  static Observed observe(List<String> command, int port, Path log)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start();
    try {
      URI page = URI.create("http://localhost:" + port + "/login");
      while (!answers(page)) {
        if (!process.isAlive()) {
          throw new IOException("the process ended before it answered; see " + log);
        }
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new IOException("no answer in time; see " + log);
        }
        Thread.sleep(10);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Observed(seconds, residentMegabytes(process.pid()));
    } finally {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static boolean answers(URI page) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build();
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == ANSWERED;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Linux tells it; elsewhere it is left out. */
  private static double residentMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(0);
  }
}
