package jp.daicho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of further JVMs: the same JDK with the options the launcher gives. */
public final class JavaCommand {
  private static final String SERVER = "jp.daicho.server.cli.Main";

  private JavaCommand() {}

  /** A main class on a class path. */
  public static List<String> of(Path home, String classPath, String main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Ddaicho.home=" + home,
                "-cp",
                classPath,
                main));
    command.addAll(arguments);
    return command;
  }

  /**
   * A command of the product as its users type it: through the launcher, if this is the project's
   * folder, with whatever it does for a quick start.
   */
  public static List<String> daicho(Path home, List<String> arguments) {
    if (!hasLauncher(home)) {
      return of(home, classPath(), SERVER, arguments);
    }
    List<String> command = new ArrayList<>(List.of(launcher(home).toString()));
    command.addAll(arguments);
    return command;
  }

  /**
   * Lets the launcher do what it does only once after a build, so that no measured command does it.
   *
   * @throws IOException if it cannot
   */
  public static void prepare(Run run) throws IOException, InterruptedException {
    if (!hasLauncher(run.home())) {
      return;
    }
    run.say("preparing the service");
    int code =
        new ProcessBuilder(launcher(run.home()).toString(), "prepare")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("./daicho prepare ended with " + code);
    }
  }

  private static boolean hasLauncher(Path home) {
    return Files.isExecutable(launcher(home));
  }

  private static Path launcher(Path home) {
    return home.resolve("daicho");
  }

  /** The class path of this process. */
  public static String classPath() {
    return System.getProperty("java.class.path");
  }
}
