package jp.daicho.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void aFigureIsOneLineOfJsonRoundedToFourDigits() {
    String line = new Figure("import", 12.34567, "s", 4, Map.of("rows", 5)).toJson();

    assertThat(line)
        .isEqualTo(
            "{\"name\":\"import\",\"value\":12.35,\"unit\":\"s\",\"yardstick\":4.0,"
                + "\"ratio\":3.086,\"details\":{\"rows\":5}}");
  }

  @Test
  void theHelpNamesEveryBenchmark() {
    String help = Main.commandLine().getUsageMessage();

    assertThat(Benchmarks.all())
        .extracting(Benchmark::name)
        .containsExactly(
            "certificate",
            "import",
            "registration",
            "household",
            "inspection-list",
            "city",
            "search",
            "search-beside",
            "audit",
            "access",
            "startup")
        .allSatisfy(name -> assertThat(help).contains("  " + name + " "));
  }

  @Test
  void anUnknownNameIsWrongUseAndTheMessageNamesTheOthers() {
    StringWriter told = new StringWriter();
    CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(told));

    assertThat(commandLine.execute("speed")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(told.toString()).contains("'speed'").contains("certificate, import");
    assertThat(Main.commandLine().setErr(new PrintWriter(told)).execute("--scale", "0"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void aDataFolderFindsTheSharedBinariesWhereverItIsMovedTogetherWithThem(@TempDir Path home)
      throws IOException {
    Path folder = WorkData.newFolder(new Run(1, home, System.out, System.out), "kept");

    Path target = home.resolve("target");
    Path moved = Files.move(target, home.resolve("elsewhere"));
    assertThat(moved.resolve(target.relativize(folder)).resolve("postgres-binaries")).isDirectory();
  }

  @Test
  void certificatesAreMeasured() throws Exception {
    assertThat(figures("certificate", 10))
        .singleElement()
        .satisfies(
            figure -> assertThat(figure.get("details").get("kilobytes").asDouble()).isLessThan(80));
  }

  @Test
  void registrationsAreMeasuredForEachNumberOfConnections() throws Exception {
    assertThat(figures("registration", 3))
        .extracting(figure -> figure.get("name").asString())
        .containsExactly(
            "registration.1",
            "registration.4",
            "registration.16",
            "registration.keys",
            "registration.log");
  }

  @Test
  void aHouseholdOfEightIsMeasuredInARegisterOfTheSizeAskedFor() throws Exception {
    assertThat(figures("household", 200))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.get("details").get("residents").asInt()).isEqualTo(200);
              assertThat(figure.get("details").get("persons").asInt()).isEqualTo(8);
            });
  }

  @Test
  void aCityIsMadeAndAskedInEveryWay() throws Exception {
    assertThat(figures("city", 300))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.get("details").get("residents").asInt()).isEqualTo(300);
              assertThat(figure.get("details").get("versions").asInt()).isBetween(900, 1_500);
            });

    assertThat(figures("search", 300))
        .extracting(figure -> figure.get("name").asString())
        .contains(
            "search.surname-kana",
            "search.full-kanji",
            "search.birth-date-and-surname",
            "search.former-address",
            "search",
            "search.keys");

    assertThat(figures("search-beside", 300))
        .extracting(figure -> figure.get("name").asString())
        .contains(
            "search-beside.surname-kana",
            "search-beside.full-kanji",
            "search-beside.former-address",
            "search-beside");
  }

  private static List<JsonNode> figures(String name, long scale) throws Exception {
    var printed = new ByteArrayOutputStream();
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      Benchmarks.find(name).orElseThrow().measure(new Run(scale, Path.of("."), out, nowhere));
    }
    List<JsonNode> figures =
        printed.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    assertThat(figures)
        .allSatisfy(
            figure -> {
              assertThat(figure.propertyNames())
                  .containsExactly("name", "value", "unit", "yardstick", "ratio", "details");
              assertThat(figure.get("ratio").asDouble()).isPositive();
            });
    return figures;
  }
}
