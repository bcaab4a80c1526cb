package jp.daicho.server.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Surroundings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * The part of the service that commands need: the register and its door, without the web. It is no
 * configuration class to Spring's scan, so the service itself never sees it.
 */
@ComponentScan({
  "jp.daicho.server.database",
  "jp.daicho.server.encryption",
  "jp.daicho.server.tenancy",
  "jp.daicho.server.audit",
  "jp.daicho.server.operators",
  "jp.daicho.server.registry",
  "jp.daicho.server.reference",
  "jp.daicho.server.intake"
})
@ComponentScan(
    basePackages = {
      "jp.daicho.server.deletedrecords",
      "jp.daicho.server.protection",
      "jp.daicho.server.restrictions",
      "jp.daicho.server.certificates",
      "jp.daicho.server.signing",
      "jp.daicho.server.issuenotices",
      "jp.daicho.server.inspection",
      "jp.daicho.server.accesslog"
    },
    lazyInit = true,
    excludeFilters = @ComponentScan.Filter(classes = {Controller.class, ControllerAdvice.class}))
class ConsoleApplication {

  /** Starts it over a data directory; close it to stop. */
  static ConfigurableApplicationContext start(Path data) {
    return new SpringApplicationBuilder(ConsoleApplication.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run("--daicho.data=" + data, "--daicho.daily-work=false", "--logging.level.root=warn");
  }

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Tokyo"));
  }

  /** Nobody has signed in on a console; commands say who acts. */
  @Bean
  Surroundings surroundings() {
    return new Surroundings() {
      @Override
      public Optional<Operator> operator() {
        return Optional.empty();
      }

      @Override
      public Optional<String> screen() {
        return Optional.empty();
      }
    };
  }
}
