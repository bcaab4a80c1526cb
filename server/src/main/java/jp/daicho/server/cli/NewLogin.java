package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.util.Locale;
import jp.daicho.server.operators.FirstAdministrator.Made;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who is to sign in, for commands that make somebody, and what they tell of it. */
final class NewLogin {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "LOGIN", description = "The name to sign in with (利用者ID).")
  private String login;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  NewLogin() {}

  /**
   * The name to sign in with.
   *
   * @throws CommandFailure if it cannot be one
   */
  String valid() {
    if (!login.matches("[A-Za-z0-9._-]{1,64}") || login.equals("system")) {
      throw new CommandFailure(
          "This is no name to sign in with: " + login,
          "Use 1 to 64 letters, digits, dots, hyphens or underlines, but not \"system\".");
    }
    return login;
  }

  /** Tells what was made, and what to do with it. */
  void tell(String of, Made made, String afterwards) {
    PrintWriter out = command.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %s %s%n",
        of,
        login,
        made.known()
            ? "was registered before. Her password and second factors are replaced, and she is"
                + " unlocked."
            : "is registered.");
    out.printf(Locale.ROOT, "  first password (最初のパスワード): %s%n", made.password());
    out.println("  It is shown only now. Hand it to her; " + afterwards);
    out.flush();
  }
}
