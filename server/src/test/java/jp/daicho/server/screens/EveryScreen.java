package jp.daicho.server.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every screen of the application, as the application itself knows them. */
final class EveryScreen {
  private EveryScreen() {}

  /** The patterns of all routes of the application that show a page. */
  static Set<String> routes(RequestMappingHandlerMapping mappings) {
    Set<String> screens = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
              if (isOurs(handler) && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                mapping.getPatternValues().stream()
                    .filter(pattern -> !pattern.startsWith("/api"))
                    .forEach(screens::add);
              }
            });
    return screens;
  }

  private static boolean isOurs(HandlerMethod handler) {
    return handler.getBeanType().getPackageName().startsWith("jp.daicho");
  }

  /** The templates of whole pages. */
  static List<Path> templates() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "templates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("layout.html") && Files.readString(file).contains("layout :: page(")) {
          pages.add(file);
        }
      }
    }
    return pages;
  }
}
