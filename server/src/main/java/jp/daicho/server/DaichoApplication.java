package jp.daicho.server;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The service: screens, API and everything behind them in one process. */
@SpringBootApplication(proxyBeanMethods = false)
public class DaichoApplication {

  /** Starts the service and returns once it answers. */
  public static void main(String[] arguments) {
    SpringApplication.run(DaichoApplication.class, arguments);
  }

  /** The day of the register is the day in Japan, wherever the machine stands. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Tokyo"));
  }
}
