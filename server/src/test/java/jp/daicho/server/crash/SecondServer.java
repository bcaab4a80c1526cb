package jp.daicho.server.crash;

import jp.daicho.server.DaichoApplication;
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
}
