package jp.daicho.server.printing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paper for a printer: A4.
 *
 * @param pdf the file
 * @param title what the printer calls it; it stands in the printer's own log, so it names no
 *     resident
 * @param user who prints
 * @param mediaSource the tray by its name in the protocol; null for the printer's choice
 * @param copies how many; one of what has a number
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record PrintedDocument(
    byte[] pdf, String title, String user, @Nullable String mediaSource, int copies) {
  /** A paper. */
  public PrintedDocument {
    Objects.requireNonNull(pdf);
    Objects.requireNonNull(title);
    Objects.requireNonNull(user);
  }
}
