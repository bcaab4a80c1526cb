package jp.daicho.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who may use which route: {@code access-matrix.tsv}, the one place where that stands. */
final class AccessTable {
  static final Path FILE = Path.of("src", "test", "resources", "access", "access-matrix.tsv");

  private AccessTable() {}

  /**
   * All lines, by route.
   *
   * @throws IllegalArgumentException if a route has two lines
   */
  static Map<Route, AccessRule> read() {
    return read(FILE);
  }

  /** The lines of another file of the same form. */
  static Map<Route, AccessRule> read(Path file) {
    Map<Route, AccessRule> rules = new TreeMap<>();
    for (String line : lines(file)) {
      if (isAsked(line)) {
        continue;
      }
      AccessRule rule = AccessRule.parse(line);
      if (rules.put(rule.route(), rule) != null) {
        throw new IllegalArgumentException("two lines: " + rule.route());
      }
    }
    return rules;
  }

  /** Lines with {@code ?} for what is needed: their request is known, their answer is not yet. */
  static Map<Route, AccessRule> asked() {
    Map<Route, AccessRule> asked = new TreeMap<>();
    for (String line : lines(FILE)) {
      if (isAsked(line)) {
        AccessRule rule = AccessRule.parse(line.replace("\t?\t", "\tsigned-in\t"));
        asked.put(rule.route(), rule);
      }
    }
    return asked;
  }

  private static boolean isAsked(String line) {
    return line.split("\t", -1)[2].equals("?");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
