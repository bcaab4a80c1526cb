package jp.daicho.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {
  private static final FileTime EARLIER = FileTime.fromMillis(1_000_000);
  private static final FileTime LATER = FileTime.fromMillis(2_000_000);

  @TempDir Path root;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theJsonCountsEachClassAndListsWhatIsOpen() throws IOException {
    result(
        "ledger", "a.NameTest", "1.1.3-M1\ta.NameTest#one\tpassed", "5.2-N1\ta.NameTest\tpassed");
    result("server", "b.PlaceTest", "5.2-M2\tb.PlaceTest#two\tfailed");
    assertThat(run("--json")).isZero();
    assertThat(out())
        .startsWith("{\"must\":{\"total\":384,\"proven\":1,\"unproven\":[\"1.1.1-M1\",")
        .contains("\"5.2-M2\"")
        .doesNotContain("\"1.1.3-M1\"")
        .contains("]},\"may\":{\"total\":35,\"proven\":0,\"unproven\":[\"1.1.2-O1\",")
        .contains("]},\"must-not\":{\"total\":70,\"proven\":1,\"unproven\":[")
        .endsWith("]}}\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void aRequirementIsNotProvenWhileOneTestThatNamesItDoesNotPass() throws IOException {
    result("ledger", "a.NameTest", "1.1.3-M1\ta.NameTest#one\tpassed");
    result("server", "b.PlaceTest", "1.1.3-M1\tb.PlaceTest#two\tskipped");
    assertThat(run("--json")).isZero();
    assertThat(out()).contains("\"1.1.3-M1\"");
    assertThat(page())
        .contains("| 1.1.3-M1 | 1.1.3 個人票／世帯票 | must | open (a test failed or was skipped) |");
  }

  @Test
  void theTextGivesTheFiguresAndWhatIsOpen() throws IOException {
    result("ledger", "a.NameTest", "1.1.3-M1\ta.NameTest#one\tpassed");
    assertThat(run()).isZero();
    assertThat(out())
        .contains("must        1 of 384 proven", "may         0 of  35", "must-not    0 of  70")
        .contains("1.1.1-M1       日本人住民データの管理")
        .doesNotContain("  1.1.3-M1 ");
  }

  @Test
  void thePageNamesTheTestsInWords() throws IOException {
    result(
        "ledger",
        "a.MemberOrderTest",
        "5.2-M2\ta.MemberOrderTest#newcomersFollowAtTheEnd\tpassed",
        "5.2-N1\ta.MemberOrderTest$OfCSVTest\tpassed");
    assertThat(run()).isZero();
    assertThat(page())
        .contains("| must | 384 | 1 | 383 |")
        .contains("| 5.2-M2 | 5.2 世帯員の並び順 | must | Member order: newcomers follow at the end |")
        .contains("| 5.2-N1 | 5.2 世帯員の並び順 | must-not | Member order of CSV: all tests |")
        .contains("| 5.2-M3 | 5.2 世帯員の並び順 | must | open |");
  }

  @Test
  void withoutResultsNothingIsProvenAndThePageIsLeftAlone() throws IOException {
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(root.resolve("docs/conformance.md"), "as it was");
    assertThat(run("--json")).isZero();
    assertThat(out()).startsWith("{\"must\":{\"total\":384,\"proven\":0,");
    assertThat(err()).contains("run ./daicho test first");
    assertThat(page()).isEqualTo("as it was");
  }

  @Test
  void anUnknownRequirementFailsTheReport() throws IOException {
    result("ledger", "a.NameTest", "1.1.3-M99\ta.NameTest#one\tpassed");
    assertThat(run()).isEqualTo(1);
    assertThat(err()).contains("no such requirement: 1.1.3-M99 in a.NameTest#one");
  }

  @Test
  void aFileThatHoldsSomethingElseFailsTheReport() throws IOException {
    result("ledger", "a.NameTest", "1.1.3-M1\tpassed");
    assertThat(run()).isEqualTo(1);
    assertThat(err()).contains("a.NameTest.tsv has a line that cannot be read");
    Files.writeString(root.resolve("ledger/target/conformance/a.NameTest.tsv"), "PNG");
    assertThat(run()).isEqualTo(1);
    assertThat(err()).contains("is not a result file");
  }

  @Test
  void resultsOlderThanTheCompiledClassesAreTold() throws IOException {
    Path file = result("ledger", "a.NameTest", "1.1.3-M1\ta.NameTest#one\tpassed");
    Files.setLastModifiedTime(file, FileTime.fromMillis(500_000));
    assertThat(run("--json")).isZero();
    assertThat(err()).contains("Module ledger was compiled after its tests ran");
  }

  @Test
  void resultsOfATestThatIsGoneAreLeftOutAndTold() throws IOException {
    result("ledger", "a.NameTest", "1.1.3-M1\ta.NameTest#one\tpassed");
    Files.delete(root.resolve("ledger/target/test-classes/a/NameTest.class"));
    assertThat(run("--json")).isZero();
    assertThat(out()).contains("\"1.1.3-M1\"");
    assertThat(err()).contains("a.NameTest is no longer there");
  }

  @Test
  void wrongUseIsToldWithItsOwnExitCode() throws IOException {
    assertThat(run("--xml")).isEqualTo(2);
    assertThat(new ConformanceCommand(stream(out), stream(err)).run(List.of("--root")))
        .isEqualTo(2);
    assertThat(run("--root", root.resolve("none").toString())).isEqualTo(2);
    assertThat(err()).contains("unknown option --xml", "--root needs a folder", "no such folder");
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("Usage:");
  }

  @Test
  void jsonTextIsEscaped() {
    assertThat(ConformanceReport.quoted("a\"b\\c\nd台")).isEqualTo("\"a\\\"b\\\\c\\u000ad台\"");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--root", root.toString()));
    all.addAll(Arrays.asList(arguments));
    return new ConformanceCommand(stream(out), stream(err)).run(all);
  }

  private Path result(String module, String testClass, String... lines) throws IOException {
    Path compiled =
        root.resolve(module + "/target/test-classes/" + testClass.replace('.', '/') + ".class");
    Files.createDirectories(compiled.getParent());
    Files.createFile(compiled);
    Files.setLastModifiedTime(compiled, EARLIER);
    Path file = root.resolve(module + "/target/conformance/" + testClass + ".tsv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, Proof.HEADER + "\n" + String.join("\n", lines) + "\n");
    Files.setLastModifiedTime(file, LATER);
    return file;
  }

  private String page() throws IOException {
    return Files.readString(root.resolve("docs/conformance.md"));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
