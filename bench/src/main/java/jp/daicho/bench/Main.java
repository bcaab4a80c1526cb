package jp.daicho.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code bench}: prints each figure as a JSON object in a line. */
@Command(
    name = "./daicho bench",
    description = {
      "Measures Daicho beside a yardstick and prints one JSON object a line: name, value, unit,"
          + " yardstick, ratio (value / yardstick), details. What is going on is told on the"
          + " standard error stream. docs/bench.md explains the figures.",
      "性能を、物差しとなる別の方法とともに測り、1行に1件のJSONで表示します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:a benchmark failed", "2:wrong use"},
    footerHeading = "%nBenchmarks:%n",
    sortOptions = false)
public final class Main implements Callable<Integer> {
  private final List<String> names = new ArrayList<>();
  private @Nullable Long scale;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      hidden = true,
      description = "the project's folder; files are kept below its target")
  private Path home = Path.of(System.getProperty("daicho.home", "."));

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this")
  @SuppressWarnings("UnusedVariable") // picocli looks at the option itself
  private boolean help;

  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, with all benchmarks named in its help. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine
        .getCommandSpec()
        .usageMessage()
        .footer(
            Benchmarks.all().stream()
                .map(
                    benchmark ->
                        "  %-16s%s; scale: %s, usually %,d"
                            .formatted(
                                benchmark.name(),
                                benchmark.about(),
                                benchmark.scaleUnit(),
                                benchmark.usualScale()))
                .toArray(String[]::new));
    return commandLine;
  }

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "which to run; all if none is named")
  void setNames(List<String> wanted) {
    names.clear();
    names.addAll(wanted);
  }

  @Option(names = "--scale", paramLabel = "N", description = "how much to do; see below")
  void setScale(long wanted) {
    if (wanted < 1) {
      throw wrongUse("--scale must be 1 or more");
    }
    scale = wanted;
  }

  /** Runs what was asked for; one that fails does not keep the others from running. */
  @Override
  public Integer call() {
    List<Benchmark> wanted = wanted();
    CommandLine commandLine = spec().commandLine();
    int failed = 0;
    for (Benchmark benchmark : wanted) {
      commandLine.getErr().println(benchmark.name() + ": " + benchmark.about());
      commandLine.getErr().flush();
      long size = scale == null ? benchmark.usualScale() : scale;
      try {
        benchmark.measure(new Run(size, home, System.out, System.err));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return CommandLine.ExitCode.SOFTWARE;
      } catch (Exception failure) {
        failed++;
        commandLine.getErr().println(benchmark.name() + " failed: " + failure);
        failure.printStackTrace(commandLine.getErr());
        commandLine.getErr().flush();
      }
    }
    return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Benchmark> wanted() {
    if (names.isEmpty()) {
      return Benchmarks.all();
    }
    return names.stream()
        .map(
            name ->
                Benchmarks.find(name)
                    .orElseThrow(
                        () ->
                            wrongUse(
                                "there is no benchmark '%s'; there are %s"
                                    .formatted(
                                        name,
                                        Benchmarks.all().stream()
                                            .map(Benchmark::name)
                                            .collect(Collectors.joining(", "))))))
        .toList();
  }

  private ParameterException wrongUse(String words) {
    return new ParameterException(spec().commandLine(), words);
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not been here");
    }
    return spec;
  }
}
