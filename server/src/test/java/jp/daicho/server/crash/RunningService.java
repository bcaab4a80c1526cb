package jp.daicho.server.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service at a port of its own, on a database that goes on without it. */
final class RunningService implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static RunningService start(EmbeddedDatabase database, Path data) {
    return new RunningService(
        new SpringApplicationBuilder(DaichoApplication.class)
            .run(arguments(database, data).toArray(String[]::new)));
  }

  /**
   * As for servers that share a database outside: its address, the logins and the folder of keys.
   */
  static List<String> arguments(EmbeddedDatabase database, Path data) {
    return new ArrayList<>(
        List.of(
            "--daicho.data=" + data,
            "--daicho.database.url=" + database.url(),
            "--daicho.database.owner.user=" + database.owner().user(),
            "--daicho.database.owner.password=" + database.owner().password(),
            "--daicho.database.service.user=" + database.service().user(),
            "--daicho.database.service.password=" + database.service().password(),
            "--daicho.audit.link-every=200ms",
            "--daicho.audit.link-all-every=2s",
            // Tests are faster than any operator.
            "--daicho.gate.requests=1000000",
            "--daicho.gate.calls=1000000",
            "--daicho.gate.failed-sign-ins=1000000",
            "--server.port=0"));
  }

  int port() {
    return port(context);
  }

  static int port(ConfigurableApplicationContext context) {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
