package jp.daicho.bench.startup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The yardstick of the start: a web application of the same Spring Boot that does nothing but
 * answer. It is started with only the libraries such an application has.
 */
@SpringBootApplication(proxyBeanMethods = false)
@RestController
public class EmptyApplication {
  /** Made by Spring. */
  EmptyApplication() {}

  /** Starts it; the port is {@code --server.port}. */
  public static void main(String[] arguments) {
    SpringApplication.run(EmptyApplication.class, arguments);
  }

  /** Its one page. */
  @GetMapping("/login")
  String page() {
    return "empty";
  }
}
