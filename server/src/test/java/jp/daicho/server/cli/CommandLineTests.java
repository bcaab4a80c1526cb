package jp.daicho.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the commands say before they start anything: help, wrong use, files that are none. */
class CommandLineTests {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "sample",
        "import",
        "administrator",
        "centre",
        "reference-import",
        "move-deleted-records",
        "inspection-list",
        "rotate-keys",
        "verify"
      })
  void everyCommandExplainsItself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString())
        .startsWith("Usage: daicho " + command)
        .contains("Example: ./daicho " + command);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theListOfCommandsIsShown() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("demo", "up", "sample", "import", "verify");
  }

  @Test
  void theLauncherKnowsEveryCommand() throws IOException {
    String launcher = Files.readString(Path.of("..", "daicho"));
    List<String> commands =
        launcher
            .lines()
            .filter(line -> line.endsWith("server_command \"$@\" ;;"))
            .flatMap(line -> Stream.of(line.substring(0, line.indexOf(')')).split("\\|", -1)))
            .map(String::strip)
            .toList();
    assertThat(Main.commandLine().getSubcommands().keySet())
        .filteredOn(command -> !command.equals("help"))
        .isNotEmpty()
        .allSatisfy(
            command -> {
              assertThat(commands).as("what it runs").contains(command);
              assertThat(launcher).as("its help").containsPattern("\n  " + command + "\\s");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'',A command is missing",
    "qqq,Unmatched argument",
    "sample --residents 10,Missing required option",
    "sample --residents ten --out x,Invalid value",
    "sample --residents 0 --out x,--residents must be from 1",
    "import,Missing required parameter",
    "up --port 70000,--port must be from 0",
    "verify --frob,Unknown option",
    "centre,Missing required parameter",
    "reference-import,Missing required argument",
    "demo --port x,Invalid value"
  })
  void wrongUseIsToldWithExitCode2(String line, String words) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(words).contains("Usage:");
  }

  @Test
  void aFileThatIsNotThereIsAFailure() {
    assertThat(run("import", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("There is no file").contains("What to do:");
  }

  /** A slip in the name of the folder makes no new, empty database there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rotate-keys",
        "verify",
        "audit-seal --out x",
        "audit-trim",
        "move-deleted-records",
        "inspection-list --municipality 212024 --out x"
      })
  void workOnDataThatAreNotThereIsAFailure(String command) {
    Path data = folder.resolve("slip");
    assertThat(run((command + " --data " + data).split(" "))).isEqualTo(1);
    assertThat(err.toString()).contains("There is no database in " + data).contains("What to do:");
    assertThat(data).doesNotExist();
  }

  @Test
  void aFileAloneNeedsItsMunicipality() throws IOException {
    Path file = Files.writeString(folder.resolve("residents.csv"), "x");
    assertThat(run("import", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--municipality CODE is needed");
  }

  @Test
  void aWrongMunicipalityCodeIsWrongUse() throws IOException {
    Path file = Files.writeString(folder.resolve("residents.csv"), "x");
    assertThat(run("import", file.toString(), "--municipality", "212025")).isEqualTo(2);
    assertThat(err.toString()).contains("must be a municipality code");
  }

  @Test
  void aPictureIsRefusedBeforeAnythingIsStarted() throws IOException {
    Path file =
        Files.write(folder.resolve("photo.csv"), new byte[] {(byte) 0xFF, (byte) 0xD8, -1, 0});
    Path data = folder.resolve("data");
    assertThat(
            run("import", file.toString(), "--municipality", "212024", "--data", data.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("E0901").contains("理由").contains("処置");
    assertThat(data).doesNotExist();
  }

  @Test
  void aSampleIsWritten() {
    Path made = folder.resolve("sample");
    assertThat(run("sample", "--residents", "20", "--seed", "1", "--out", made.toString()))
        .isZero();
    assertThat(made.resolve("residents.csv")).isNotEmptyFile();
    assertThat(out.toString()).contains("Next: ./daicho import");
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
