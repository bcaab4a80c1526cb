package jp.daicho.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of further JVMs: the same JDK with the options the launcher gives. */
public final class JavaCommand {
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

  /** The class path of this process. */
  public static String classPath() {
    return System.getProperty("java.class.path");
  }
}
