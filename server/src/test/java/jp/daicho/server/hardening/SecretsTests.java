package jp.daicho.server.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passwords and keys come from settings outside; none lies among the sources. */
class SecretsTests {
  private static final Path ROOT = Path.of("..");
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", "node_modules", "daicho-data");
  private static final long LARGEST = 2_000_000;

  /** A key, or a setting whose value is neither empty nor taken from outside. */
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("-----BEGIN [A-Z ]*" + "PRIVATE KEY-----"),
          Pattern.compile(
              "(?m)^[^#\\n]*(?:password|secret|token)\\s*[:=]\\s*[\"']?[^\\s\"'#$<%…{(]{6,}"));

  private static final Set<String> SETTINGS = Set.of("yaml", "yml", "properties", "conf", "env");
  private static final Set<String> KEYS = Set.of("p12", "pfx", "jks", "key", "pem", "keystore");

  @Test
  void noFileOfTheRepositoryIsAKeyOrHoldsAPassword() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> ours = files.filter(Files::isRegularFile).filter(SecretsTests::isOurs).toList();
      assertThat(ours).hasSizeGreaterThan(500);
      assertThat(ours)
          .allSatisfy(file -> assertThat(KEYS).as(file.toString()).doesNotContain(ending(file)));
      for (Path file : ours) {
        if (Files.size(file) < LARGEST) {
          String text = read(file);
          assertThat(SECRETS.getFirst().matcher(text).find()).as(file.toString()).isFalse();
          if (SETTINGS.contains(ending(file))) {
            assertThat(SECRETS.getLast().matcher(text).find()).as(file.toString()).isFalse();
          }
        }
      }
    }
  }

  private static boolean isOurs(Path file) {
    for (Path part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
