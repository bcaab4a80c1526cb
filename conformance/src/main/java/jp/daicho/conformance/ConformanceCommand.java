package jp.daicho.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command {@code conformance}: reads the results of the last test run, prints the report and
 * writes {@code docs/conformance.md}. It runs no test.
 */
public final class ConformanceCommand {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private static final String HELP =
      """
      Usage: ./daicho conformance [--json] [--root DIR]

      Which requirements of the standard are proven by tests that passed. Runs no test: reads what
      the last ./daicho test wrote down. Also writes docs/conformance.md.

        --json      print one JSON object: {"must":{"total":384,"proven":N,"unproven":[…]},…}
        --root DIR  the project's folder (default: this one)
        --help      print this

      Exit codes: 0 done, 1 results are wrong or cannot be read, 2 wrong use.

      標準仕様書の要件のうち、直近のテストで確認できたものを表示します。テストは実行しません。
      """;

  private final PrintStream out;
  private final PrintStream err;

  ConformanceCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new ConformanceCommand(System.out, System.err).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    boolean json = false;
    Path root = Path.of(System.getProperty("daicho.home", "."));
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--json" -> json = true;
        case "--help", "-h" -> {
          out.print(HELP);
          return DONE;
        }
        case "--root" -> {
          i++;
          if (i == arguments.size()) {
            return wrongUse("--root needs a folder");
          }
          root = Path.of(arguments.get(i));
        }
        default -> {
          return wrongUse("unknown option " + arguments.get(i));
        }
      }
    }
    if (!Files.isDirectory(root)) {
      return wrongUse("no such folder: " + root);
    }
    try {
      return report(root, json);
    } catch (IOException e) {
      err.println("conformance: " + e.getMessage());
      return FAILED;
    }
  }

  private int report(Path root, boolean json) throws IOException {
    LastRun run = LastRun.below(root);
    run.warnings().forEach(warning -> err.println("Warning: " + warning));
    ConformanceReport report = new ConformanceReport(Requirements.all(), run.proofs());
    out.print(json ? report.toJson() + "\n" : report.toText());
    List<String> unknown = report.unknown();
    if (!unknown.isEmpty()) {
      unknown.forEach(line -> err.println("Error: no such requirement: " + line));
      return FAILED;
    }
    if (!run.proofs().isEmpty()) {
      write(
          root.resolve("docs/conformance.md"),
          new ConformancePage(Requirements.all(), report).toMarkdown());
    }
    return DONE;
  }

  private static void write(Path page, String text) throws IOException {
    Files.createDirectories(page.toAbsolutePath().getParent());
    if (!Files.exists(page) || !Files.readString(page).equals(text)) {
      Files.writeString(page, text);
    }
  }

  private int wrongUse(String message) {
    err.println("conformance: " + message);
    err.println("See ./daicho conformance --help");
    return WRONG_USE;
  }
}
