package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.tenancy.Municipalities;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daicho up}: starts the service. */
@Command(
    name = "up",
    sortOptions = false,
    description = {
      "Starts the service, with an embedded PostgreSQL unless an outside one is set, and serves"
          + " until it is stopped (Ctrl+C).",
      "サービスを起動します。"
    },
    footer = {"", "Example: ./daicho up --port 8080"})
final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port of the screens and the API. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  UpCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Ports.require(port, spec);
    ConfigurableApplicationContext service = start(data.directory(), port, false);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "Daicho is ready at http://localhost:%d (%.1f s). Ctrl+C stops it.%n",
        portOf(service),
        secondsSinceStart());
    if (service.getBean(Municipalities.class).withCentre().isEmpty()) {
      out.println("There is no municipality yet. Stop the service, then either try the sample:");
      out.println("  ./daicho demo");
      out.println("or make and load files:");
      out.println("  ./daicho sample --residents 5000 --out out/sample");
      out.println("  ./daicho import out/sample");
      out.println("  ./daicho administrator LOGIN");
      out.println("or begin a service for several municipalities with its centre:");
      out.println("  ./daicho centre LOGIN");
    }
    out.flush();
    awaitStop(service);
    return 0;
  }

  /**
   * Starts the whole service; it stops with the process.
   *
   * @param quiet whether only what is wrong is logged
   */
  static ConfigurableApplicationContext start(Path data, int port, boolean quiet) {
    return new SpringApplicationBuilder(DaichoApplication.class)
        .logStartupInfo(!quiet)
        .run(
            "--daicho.data=" + data,
            "--server.port=" + port,
            "--logging.level.root=" + (quiet ? "warn" : "info"),
            // Its only warning is that the API is described, which is what it is for.
            "--logging.level.org.springdoc=error");
  }

  static int portOf(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Waits until the service is stopped from outside. */
  static void awaitStop(ConfigurableApplicationContext service) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    service.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
    stopped.await();
  }

  private static double secondsSinceStart() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
  }
}
