package jp.daicho.server.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the launcher comes in. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
    name = "daicho",
    description = "The resident record system of a municipality.",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      SampleCommand.class,
      ImportCommand.class,
      AdministratorCommand.class,
      CentreCommand.class,
      ReferenceImportCommand.class,
      MoveDeletedRecordsCommand.class,
      InspectionListCommand.class,
      AuditSealCommand.class,
      AuditTrimCommand.class,
      RotateKeysCommand.class,
      VerifyCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Before any logging: a command talks to a person, not to a log collector.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with all commands. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          PrintWriter err = command.getErr();
          Failures.explain(failure).forEach(err::println);
          err.flush();
          return command.getCommandSpec().exitCodeOnExecutionException();
        });
    line.setUsageHelpWidth(100);
    addHelp(line);
    line.getSubcommands().values().forEach(Main::addHelp);
    return line;
  }

  private static void addHelp(CommandLine line) {
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
