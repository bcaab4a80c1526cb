package jp.daicho.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code daicho reference-import} on a database of its own (1.3.3). */
class ReferenceImportTests {
  @TempDir Path folder;

  @Test
  void aFileIsTakenInOrRefusedWithLineItemAndReason() throws IOException {
    Path data = TestDatabase.newDataDirectory("reference");
    Path good = Files.writeString(folder.resolve("kuni.csv"), "コード,名称\nJPX,試験国\n");
    Path bad = Files.writeString(folder.resolve("bad.csv"), "コード,名称\njp,試験国\nAAA,\n");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    assertThat(run(out, err, "--countries", bad.toString(), "--data", data.toString()))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("nothing has changed", "2行目 E", "コード：理由", "3行目 E0101 名称：理由", "処置");
    assertThat(run(out, err, "--countries", good.toString(), "--data", data.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("E1009");
    assertThat(
            run(out, err, "--countries", good.toString(), "--smaller", "--data", data.toString()))
        .isZero();
    assertThat(out.toString()).contains("国名: 1 entries in force; 1 added", "追加　試験国");
    TestDatabase.delete(data);
  }

  private static int run(StringWriter out, StringWriter err, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "reference-import";
    System.arraycopy(options, 0, arguments, 1, options.length);
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
