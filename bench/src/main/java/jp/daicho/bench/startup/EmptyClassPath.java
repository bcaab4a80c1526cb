package jp.daicho.bench.startup;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Of the libraries of this process, those that come with Spring Boot's web starter. */
final class EmptyClassPath {
  private static final List<String> LIBRARIES =
      List.of(
          "commons-logging",
          "jackson-annotations",
          "jackson-core-3",
          "jackson-databind-3",
          "jakarta.annotation-api",
          "jspecify",
          "jul-to-slf4j",
          "log4j-api",
          "log4j-to-slf4j",
          "logback-classic",
          "logback-core",
          "micrometer-commons",
          "micrometer-observation",
          "slf4j-api",
          "snakeyaml-2",
          "spring-aop",
          "spring-beans",
          "spring-boot-4",
          "spring-boot-autoconfigure",
          "spring-boot-http-converter",
          "spring-boot-jackson",
          "spring-boot-servlet",
          "spring-boot-tomcat",
          "spring-boot-web-server",
          "spring-boot-webmvc",
          "spring-context",
          "spring-core",
          "spring-expression",
          "spring-web-",
          "spring-webmvc",
          "tomcat-embed-core",
          "tomcat-embed-el",
          "tomcat-embed-websocket");

  private EmptyClassPath() {}

  /** Picks them from a class path, with the place of the bench itself. */
  static String from(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(EmptyClassPath::belongs)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean belongs(String entry) {
    Path path = Path.of(entry);
    String file = path.getFileName().toString();
    if (file.startsWith("daicho-bench")) {
      return true;
    }
    return file.endsWith(".jar")
        ? LIBRARIES.stream().anyMatch(file::startsWith)
        : path.getParent() != null && path.endsWith(Path.of("bench", "target", "classes"));
  }
}
