package jp.daicho.ledger.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsPageTest {
  /** Tests run in the folder of their module. */
  private static final Path PAGE = Path.of("..", "docs", "manual", "findings.ja.md");

  @Test
  void thePageOfTheManualSaysWhatTheCatalogueSays() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("docs/manual/findings.ja.md is out of date; FindingsPage says how to write it anew")
        .isEqualTo(FindingsPage.text());
  }
}
