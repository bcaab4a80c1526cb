package jp.daicho.server.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The manual tells of every screen, and is no printed book (10.5). */
@ServiceTest
class ManualTests {
  private static final Path ROOT = Path.of("..");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  @Proves("10.5-M1")
  void theManualTellsHowToWorkWithEveryScreenAndHowToRunTheSystem() throws IOException {
    String screens = Files.readString(ROOT.resolve("docs/manual/screens.ja.md"));
    for (Path template : EveryScreen.templates()) {
      Matcher title =
          Pattern.compile("layout :: page\\('([^']+)'").matcher(Files.readString(template));
      if (title.find()) {
        assertThat(screens).as(template.toString()).contains("## " + title.group(1));
      }
    }
    for (MasterKind kind : MasterKind.values()) {
      assertThat(screens).contains(kind.label());
    }
    String running = Files.readString(ROOT.resolve("docs/manual/running.ja.md"));
    String launcher = Files.readString(ROOT.resolve("daicho"));
    int usage = launcher.indexOf("Usage: ./daicho COMMAND");
    Matcher commands =
        Pattern.compile("(?m)^  ([a-z-]+)(?: {2,}\\S|$)")
            .matcher(launcher.substring(usage, launcher.indexOf("\nEOF", usage)));
    int found = 0;
    while (commands.find()) {
      assertThat(running).contains("./daicho " + commands.group(1));
      found++;
    }
    assertThat(found).isGreaterThan(15);
    assertThat(running).contains("バックアップ", "復旧", "ログ", "更新");
    assertThat(Files.readString(ROOT.resolve("docs/manual/README.ja.md")))
        .contains("screens.ja.md", "running.ja.md");
  }

  /** What the manual is: pages beside the program and help on the screens; nothing to be bound. */
  @Test
  @Proves("10.5-N1")
  void thereIsNoPrintedManualAndNothingThatMakesOne() throws Exception {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      assertThat(files.filter(Files::isRegularFile).map(ManualTests::ending))
          .as("formats for paper")
          .isNotEmpty()
          .allMatch(Set.of("md", "svg", "png", "json", "yaml", "tsv", "csv")::contains);
    }
    for (String screen : EveryScreen.routes(requestMappingHandlerMapping)) {
      assertThat(screen).as("no screen makes a book").doesNotContain("manual", "booklet");
    }
    try (Stream<Path> forms =
        Files.walk(ROOT.resolve(Path.of("forms", "src", "main", "resources")))) {
      assertThat(forms.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .noneMatch(name -> name.contains("manual"))
          .noneMatch(name -> name.startsWith("10."));
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
