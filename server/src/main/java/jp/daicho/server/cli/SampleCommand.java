package jp.daicho.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.sample.SamplePlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daicho sample}: writes the files of a made-up municipality. */
@Command(
    name = "sample",
    sortOptions = false,
    description = {
      "Writes the files of a made-up municipality: residents.csv (a line for each version of each"
          + " resident record), municipality.json and README.txt. Nobody in it is real. The same"
          + " numbers give the same files.",
      "見本の自治体のファイルを作ります。"
    },
    footer = {"", "Example: ./daicho sample --residents 5000 --out out/sample"})
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--residents",
      paramLabel = "N",
      required = true,
      description = "How many residents, 1 to 4000000.")
  private long residents;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Chooses one of many municipalities. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description =
          "The code, six digits, of the municipality whose towns it has; a designated city has its"
              + " wards. Default: 212024.")
  private @Nullable String municipality;

  @Option(
      names = "--history-years",
      paramLabel = "Y",
      description =
          "So many years of each record with all that happens to people in them, 11 to 40: with 12,"
              + " about four versions a resident, deleted records included. Default: a short"
              + " history, not two versions a resident.")
  private @Nullable Integer historyYears;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder, made if it is not there. Files of an earlier run are replaced.")
  private Path out;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  SampleCommand() {}

  @Override
  public Integer call() throws IOException {
    SamplePlan plan = plan();
    long start = System.nanoTime();
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      SampleMunicipality.generate(
          plan,
          out,
          (made, wanted) -> progress.say("made " + made + " of " + wanted + " residents"));
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Made a municipality of %,d residents in %s (%.1f s).%n" + "Next: ./daicho import %s%n",
            residents,
            out,
            (System.nanoTime() - start) / 1e9,
            out);
    return 0;
  }

  private SamplePlan plan() {
    if (residents < 1 || residents > SamplePlan.MOST_RESIDENTS) {
      throw new ParameterException(
          spec.commandLine(),
          "--residents must be from 1 to " + SamplePlan.MOST_RESIDENTS + ", but is " + residents);
    }
    try {
      return new SamplePlan(
          municipality == null ? SampleMunicipality.CODE : MunicipalityCode.parse(municipality),
          residents,
          seed,
          historyYears);
    } catch (InvalidValueException invalid) {
      throw wrongUse("--municipality must be six digits, but is " + municipality, invalid);
    } catch (IllegalArgumentException impossible) {
      throw wrongUse(String.valueOf(impossible.getMessage()), impossible);
    }
  }

  private ParameterException wrongUse(String words, Exception cause) {
    return new ParameterException(spec.commandLine(), words, cause);
  }
}
