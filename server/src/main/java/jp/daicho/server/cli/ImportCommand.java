package jp.daicho.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.intake.IntakeProgress;
import jp.daicho.server.intake.IntakeResult;
import jp.daicho.server.intake.LineFinding;
import jp.daicho.server.intake.RegisterFile;
import jp.daicho.server.intake.RegisterFolder;
import jp.daicho.server.intake.RegisterIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daicho import}: takes in a whole register. */
@Command(
    name = "import",
    sortOptions = false,
    description = {
      "Loads the register of a municipality that has none yet, from files as 'sample' writes them."
          + " Every line is checked by the rules of the register. A household in which anything is"
          + " wrong stays outside whole: report.csv names line, item, reason and remedy, and"
          + " rejected.csv holds its lines. All others are registered in one transaction.",
      "住民記録のファイルを検査して取り込みます。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Everything was registered.",
      "1:Nothing was registered, or some households stayed outside.",
      "2:Wrong use."
    },
    footer = {"", "Example: ./daicho import out/sample"})
final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN_AT_MOST = 10;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR|FILE",
      description = "A folder with residents.csv and municipality.json, or a CSV file alone.")
  private Path source;

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description =
          "The municipality code, six digits. Needed where there is no municipality.json.")
  private @Nullable String municipality;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Where report.csv and rejected.csv go. Default: import/TIME in the data folder.")
  private @Nullable Path report;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  ImportCommand() {}

  @Override
  public Integer call() throws IOException {
    RegisterFile file = file();
    RegisterIntake.inspect(file.lines());
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data.directory())) {
      Importer importer = new Importer(service);
      long start = System.nanoTime();
      IntakeResult result;
      try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
        result =
            importer.run(
                file,
                report == null ? importer.newReportFolder(data.directory()) : report,
                shownBy(progress));
      }
      print(result, importer.nameOf(file.municipality()), System.nanoTime() - start);
      return result.rejectedLines() == 0 ? 0 : 1;
    }
  }

  static IntakeProgress shownBy(ProgressLine progress) {
    return new IntakeProgress() {
      @Override
      public void checked(long versions) {
        progress.say("checked " + versions + " record versions");
      }

      @Override
      public void registering() {
        progress.say("registering");
      }
    };
  }

  private RegisterFile file() throws IOException {
    if (!Files.exists(source)) {
      throw new NoSuchFileException(source.toString());
    }
    if (!Files.isDirectory(source)) {
      return RegisterFile.of(source, requiredCode());
    }
    if (!Files.exists(RegisterFolder.residents(source))) {
      throw new NoSuchFileException(RegisterFolder.residents(source).toString());
    }
    RegisterFile described = RegisterFolder.read(source).orElse(null);
    if (described == null) {
      return RegisterFile.of(RegisterFolder.residents(source), requiredCode());
    }
    if (municipality != null && !described.municipality().equals(requiredCode())) {
      throw new ParameterException(
          spec.commandLine(),
          "--municipality is "
              + municipality
              + ", but municipality.json says "
              + described.municipality().value());
    }
    return described;
  }

  private MunicipalityCode requiredCode() {
    if (municipality == null) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no municipality.json beside the file: --municipality CODE is needed");
    }
    try {
      return MunicipalityCode.parse(municipality);
    } catch (InvalidValueException invalid) {
      throw new ParameterException(
          spec.commandLine(),
          "--municipality must be a municipality code of six digits, but is " + municipality,
          invalid);
    }
  }

  private void print(IntakeResult result, String name, long nanos) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %,d records with %,d versions registered in %.1f s.%n",
        name,
        result.persons(),
        result.versions(),
        nanos / 1e9);
    if (!result.errors().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%,d lines stayed outside because of %,d errors; they are in %s%n",
          result.rejectedLines(),
          result.errors().size(),
          result.rejected());
      result.errors().stream().limit(SHOWN_AT_MOST).forEach(error -> out.println(shown(error)));
    }
    if (!result.alerts().isEmpty()) {
      out.printf(Locale.ROOT, "%,d alerts should be looked at.%n", result.alerts().size());
    }
    if (result.report() != null) {
      out.println("All errors and alerts with reason and remedy: " + result.report());
    }
    out.println("Next: ./daicho administrator LOGIN, ./daicho verify, ./daicho up");
    out.flush();
  }

  private static String shown(LineFinding at) {
    return "  "
        + at.line()
        + "行目 "
        + at.finding().number()
        + " "
        + at.finding().where().label()
        + "：理由 "
        + at.finding().reason()
        + " 処置 "
        + at.finding().remedy();
  }
}
