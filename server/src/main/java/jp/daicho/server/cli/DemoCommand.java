package jp.daicho.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daicho demo}: the main job from the first start to the paper in hand. */
@Command(
    name = "demo",
    sortOptions = false,
    description = {
      "Shows the main job: makes and imports a sample municipality where there is none, takes in a"
          + " family's move from the file of a transfer certificate, has it reviewed and decided,"
          + " and issues the certified copy of its resident record. Then serves the screens and"
          + " prints how to sign in, until it is stopped (Ctrl+C). Nobody in it is real.",
      "転入から住民票の写しまでの見本を動かします。"
    },
    footer = {"", "Example: ./daicho demo --once --out out"})
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--once", description = "Stop after the paper is issued.")
  private boolean once;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the paper goes. Default: the folder 'out' of the data directory.")
  private @Nullable Path out;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port of the screens and the API. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory. Default: daicho-data/demo in the project folder.")
  private @Nullable Path data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  DemoCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!once) {
      Ports.require(port, spec);
    }
    Path directory = data == null ? new DataOption().directory("demo") : data;
    Path papers = out == null ? directory.resolve("out") : out;
    if (Files.exists(papers) && !Files.isDirectory(papers)) {
      throw new ParameterException(spec.commandLine(), "--out must be a folder, but is a file");
    }
    DemoSteps steps = new DemoSteps(spec.commandLine().getOut(), spec.commandLine().getErr());
    try (ConfigurableApplicationContext service =
        steps.time("Start", () -> UpCommand.start(directory, once ? 0 : port, true))) {
      Demo demo = new Demo(service, steps, directory, papers);
      demo.run();
      if (!once) {
        demo.showLogins(UpCommand.portOf(service));
        UpCommand.awaitStop(service);
      }
    }
    return 0;
  }
}
