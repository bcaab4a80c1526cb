package jp.daicho.server.crash;

import java.io.IOException;
import java.nio.file.Path;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.support.TestProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service in a process of its own, until it is killed. It says {@code PORT <port>}. */
final class SecondServer {
  private SecondServer() {}

  /** Arguments as those of {@link RunningService}. */
  public static void main(String[] arguments) {
    ConfigurableApplicationContext context =
        SpringApplication.run(DaichoApplication.class, arguments);
    System.out.println("PORT " + RunningService.port(context));
  }

  /** Starts one in a process of its own, on a database that runs already. */
  static Process start(EmbeddedDatabase database, Path data) throws IOException {
    return TestProcess.start(
        TestProcess.shortLived(SecondServer.class, RunningService.arguments(database, data)));
  }
}
