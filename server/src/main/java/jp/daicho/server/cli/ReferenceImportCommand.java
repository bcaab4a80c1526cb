package jp.daicho.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.reference.Dictionaries;
import jp.daicho.server.reference.DictionaryFault;
import jp.daicho.server.reference.DictionaryKind;
import jp.daicho.server.reference.DictionaryRefusedException;
import jp.daicho.server.reference.DictionaryReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daicho reference-import}: brings the nationwide dictionaries up to date (1.3.3). */
@Command(
    name = "reference-import",
    sortOptions = false,
    description = {
      "Takes in a new edition of a nationwide dictionary, for all municipalities. A file is taken"
          + " whole or not at all: every fault is told with line, item and reason. What the file no"
          + " longer has stays as former. Entries of the municipalities themselves are not"
          + " touched.",
      "全国の住所辞書・国名を更新します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The edition is in force.",
      "1:The file was refused; nothing changed.",
      "2:Wrong use."
    },
    footer = {
      "",
      "Files: --postal as Japan Post gives it (utf_ken_all.csv, or KEN_ALL.CSV in Shift_JIS);"
          + " --towns with the columns 住所コード,大字,大字カナ,小字,小字カナ,郵便番号;"
          + " --countries with the columns コード,名称.",
      "",
      "Example: ./daicho reference-import --postal utf_ken_all.csv --as-of 2026-12-01"
    })
final class ReferenceImportCommand implements Callable<Integer> {
  private static final int SHOWN_AT_MOST = 20;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day from which it counts, such as 2026-12-01. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--smaller",
      description = "Take the file even if it has less than half of the entries in force.")
  private boolean smaller;

  @Mixin private DataOption data;

  /** One of the files. */
  static final class Source {
    @Option(names = "--postal", required = true, paramLabel = "FILE", description = "Postal codes.")
    private @Nullable Path postal;

    @Option(
        names = "--towns",
        required = true,
        paramLabel = "FILE",
        description = "Towns with their codes of eleven digits.")
    private @Nullable Path towns;

    @Option(
        names = "--countries",
        required = true,
        paramLabel = "FILE",
        description = "Countries and regions.")
    private @Nullable Path countries;

    DictionaryKind kind() {
      return postal != null
          ? DictionaryKind.POSTAL
          : towns != null ? DictionaryKind.TOWN : DictionaryKind.COUNTRY;
    }

    Path file() {
      Path file = postal != null ? postal : towns != null ? towns : countries;
      return java.util.Objects.requireNonNull(file, "one of the files is named");
    }
  }

  @SuppressWarnings("NullAway.Init") // picocli fills it
  ReferenceImportCommand() {}

  @Override
  public Integer call() throws IOException {
    Path file = source.file();
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    byte[] content = Files.readAllBytes(file);
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data.directory())) {
      LocalDate today = LocalDate.now(service.getBean(Clock.class));
      LocalDate day = asOf == null ? today : asOf;
      if (day.isAfter(today)) {
        throw new CommandFailure(
            "The day from which the edition counts lies in the future: " + day + ".",
            "Take the file in on that day; it counts at once.");
      }
      DictionaryReport report =
          CurrentScreen.on(
              "reference-import",
              () ->
                  service
                      .getBean(Dictionaries.class)
                      .take(
                          source.kind(),
                          content,
                          String.valueOf(file.getFileName()),
                          day,
                          smaller));
      print(report);
      return 0;
    } catch (DictionaryRefusedException refusal) {
      print(refusal);
      return 1;
    }
  }

  private void print(DictionaryReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %,d entries in force; %,d added, %,d changed, %,d ended.%n",
        source.kind().label(),
        report.entries(),
        report.added(),
        report.changed(),
        report.ended());
    report.examples().forEach(example -> out.println("  " + example));
    out.flush();
  }

  private void print(DictionaryRefusedException refusal) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("error: the file was refused; nothing has changed.");
    for (DictionaryFault fault : refusal.faults().stream().limit(SHOWN_AT_MOST).toList()) {
      err.println(
          "  "
              + (fault.line() == 0 ? "" : fault.line() + "行目 ")
              + fault.finding().number()
              + " "
              + fault.finding().where().label()
              + "：理由 "
              + fault.finding().reason()
              + " 処置 "
              + fault.finding().remedy());
    }
    if (refusal.faults().size() > SHOWN_AT_MOST) {
      err.println("  and " + (refusal.faults().size() - SHOWN_AT_MOST) + " more");
    }
    err.flush();
  }
}
