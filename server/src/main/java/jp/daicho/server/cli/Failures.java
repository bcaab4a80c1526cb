package jp.daicho.server.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.database.DatabaseUnavailableException;
import jp.daicho.server.encryption.EncryptionKeyException;
import jp.daicho.server.intake.IntakeRefusedException;
import jp.daicho.server.intake.LineFinding;
import jp.daicho.server.registry.RegisterNotEmptyException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Says what went wrong and what to do about it. */
final class Failures {
  private Failures() {}

  /** The lines for the person at the console. */
  static List<String> explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      List<String> known = known(cause);
      if (!known.isEmpty()) {
        return known;
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("error: the command broke off: " + failure);
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      lines.add("  caused by: " + cause);
    }
    return lines;
  }

  private static List<String> known(Throwable failure) {
    return switch (failure) {
      case CommandFailure it -> lines(it.getMessage(), it.remedy());
      case IntakeRefusedException it -> refused(it.finding());
      case RegisterNotEmptyException _ ->
          lines(
              "The municipality already has a register; importing again would mix two.",
              "Import into an empty data directory (--data DIR), or choose another municipality.");
      case EncryptionKeyException it ->
          lines(it.getMessage(), "See docs/manual/running.ja.md, 個人番号の暗号鍵.");
      case DatabaseUnavailableException it ->
          lines(
              "The database is not available: " + it.getMessage() + ".",
              "See whether the data directory may be written and its disk has room, and what the"
                  + " files postgres*.log there say; with an outside database, check"
                  + " DAICHO_DATABASE_URL and the logins.");
      case PortInUseException it ->
          lines(
              "Port " + it.getPort() + " is in use by another program.",
              "Stop that program, or choose another port with --port.");
      case NoSuchFileException it ->
          lines("There is no file " + it.getFile() + ".", "Check the path.");
      case AccessDeniedException it ->
          lines("The file " + it.getFile() + " may not be accessed.", "Check its permissions.");
      case IOException it -> lines(it.getMessage() + ".", "Check the file and the disk.");
      default -> List.of();
    };
  }

  private static List<String> refused(LineFinding at) {
    String line = at.line() == 0 ? "" : " (line " + at.line() + ")";
    return List.of(
        "error: The file cannot be imported; nothing was registered"
            + line
            + ". "
            + at.finding().number(),
        "  理由: " + at.finding().reason(),
        "  処置: " + at.finding().remedy());
  }

  private static List<String> lines(@Nullable String reason, String remedy) {
    return List.of("error: " + reason, "  What to do: " + remedy);
  }
}
