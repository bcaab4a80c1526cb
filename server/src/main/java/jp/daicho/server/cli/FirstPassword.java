package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.util.Locale;
import jp.daicho.server.operators.FirstAdministrator.Made;

/** The name to sign in with, for commands that make one, and what they tell of it. */
final class FirstPassword {
  private FirstPassword() {}

  /**
   * Refuses what cannot be a name to sign in with.
   *
   * @throws CommandFailure if it is none
   */
  static void requireLogin(String login) {
    if (!login.matches("[A-Za-z0-9._-]{1,64}") || login.equals("system")) {
      throw new CommandFailure(
          "This is no name to sign in with: " + login,
          "Use 1 to 64 letters, digits, dots, hyphens or underlines, but not \"system\".");
    }
  }

  /** Tells what was made, and what to do with it. */
  static void tell(PrintWriter out, String of, String login, Made made, String afterwards) {
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
