package jp.daicho.partners;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a stand-in on its own: {@code ./daicho partner --port 8090}. */
@Command(
    name = "daicho partner",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Starts a stand-in for a system outside (住基ネットCS and the like) that speaks the neutral schema"
          + " of docs/links.md, in memory, until it is stopped (Ctrl+C).",
      "外部システムの代わりをするプログラムを起動します。"
    },
    footer = {"", "Example: ./daicho partner --port 8090"})
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "Where it listens, on this machine only. Default: ${DEFAULT-VALUE}.")
  private int port;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  Main() {}

  /** Runs the command. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    try (StandIn standIn = StandIn.start(port)) {
      spec.commandLine().getOut().println("The stand-in listens at " + standIn.address() + ".");
      spec.commandLine().getOut().flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
